"""Reading licences and certificates."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.certification import Certification
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Certification, ...]:
    """All licences and certificates."""
    rows = models.Certification.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Certification, rows.order_by("-date", "-created_at"))
