"""Reading languages."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.language import Language
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Language, ...]:
    """All languages."""
    rows = models.Language.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Language, rows.order_by("label"))
