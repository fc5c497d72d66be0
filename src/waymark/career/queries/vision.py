"""Reading visions, newest first."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import to_records
from waymark.career.records.vision import Vision
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Vision, ...]:
    """All visions, newest first."""
    rows = models.Vision.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Vision, rows.order_by("-created_at"))
