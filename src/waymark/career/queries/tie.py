"""Reading who knows whom."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import to_records
from waymark.career.records.tie import Tie
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access, *, contact_id: UUID | None = None, archived: bool = False) -> tuple[Tie, ...]:
    """What was said of two contacts each; of one contact and others where asked."""
    rows = models.Tie.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    if contact_id:
        rows = rows.filter(Q(one_id=contact_id) | Q(other_id=contact_id))
    return to_records(Tie, rows.order_by("created_at"))
