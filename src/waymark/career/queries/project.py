"""Reading projects."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.project import Project
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Project, ...]:
    """All projects."""
    rows = models.Project.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Project, rows.order_by("-start", "-created_at"))
