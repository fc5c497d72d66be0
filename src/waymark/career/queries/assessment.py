"""Reading results, newest first."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.assessment import Assessment
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Assessment, ...]:
    """All results, newest first."""
    rows = models.Assessment.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Assessment, rows.order_by("-taken_on", "-created_at"))
