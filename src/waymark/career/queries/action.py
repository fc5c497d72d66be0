"""Reading planned steps."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.action import Action
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Action, ...]:
    """All planned steps."""
    rows = models.Action.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Action, rows.order_by("deadline", "created_at"))
