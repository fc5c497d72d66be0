"""Reading how to work with the person."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import to_record
from waymark.career.records.work_with_me import WorkWithMe
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> WorkWithMe | None:
    """How to work with you, if it was said."""
    row = models.WorkWithMe.objects.filter(person_id=access.person).order_by("created_at").first()
    return to_record(WorkWithMe, row) if row else None
