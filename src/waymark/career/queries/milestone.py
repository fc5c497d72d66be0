"""Reading milestones."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.milestone import Milestone
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Milestone, ...]:
    """All milestones."""
    rows = models.Milestone.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Milestone, rows.order_by("by", "created_at"))
