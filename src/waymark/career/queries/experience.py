"""Reading roles held."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.experience import Experience
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Experience, ...]:
    """All roles held."""
    rows = models.Experience.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Experience, rows.order_by("-start", "-created_at"))
