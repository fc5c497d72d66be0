"""Reading skills."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import to_records
from waymark.career.records.skill import Skill
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Skill, ...]:
    """All skills."""
    rows = models.Skill.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Skill, rows.order_by("label"))
