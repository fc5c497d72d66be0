"""Reading strengths and growth areas."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import to_records
from waymark.career.records.trait import Trait
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Trait, ...]:
    """All strengths and growth areas."""
    rows = models.Trait.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Trait, rows.order_by("side", "created_at"))
