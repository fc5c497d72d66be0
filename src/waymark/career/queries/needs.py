"""Reading what somebody's life needs from work."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.needs import Needs
from waymark.career.records.row import to_record
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> Needs | None:
    """What your life needs from work, if it was said."""
    row = models.Needs.objects.filter(person_id=access.person).order_by("created_at").first()
    return to_record(Needs, row) if row else None
