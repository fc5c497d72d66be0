"""Reading schools and courses."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.education import Education
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Education, ...]:
    """All schools and courses."""
    rows = models.Education.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Education, rows.order_by("-start", "-created_at"))
