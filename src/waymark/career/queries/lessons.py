"""What was learned, from wherever it was kept."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.evidence import Lesson
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access, *, limit: Annotated[int, Ge(1), Le(200)] = 100) -> tuple[Lesson, ...]:
    """Lessons from notes, projects and lines of the log, newest first; projects also say what next time."""
    mine = {"person_id": access.person, "archived_at": None}
    notes = models.Journal.objects.filter(**mine).exclude(lesson="").order_by("-day")[:limit]
    lines = models.Entry.objects.filter(**mine).exclude(learned="").order_by("-day")[:limit]
    projects = models.Project.objects.filter(**mine).exclude(lesson="", next_time="").order_by("-start")
    found = [
        *(Lesson(kind="journal", id=n.pk, text=n.lesson, where=n.text, day=n.day.isoformat()) for n in notes),
        *(Lesson(kind="entry", id=e.pk, text=e.learned, where=e.text, day=e.day.isoformat()) for e in lines),
        *(_of_project(p) for p in projects[:limit]),
    ]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True)[:limit])


def _of_project(row: models.Project) -> Lesson:
    day = row.end or row.start
    return Lesson(
        kind="project", id=row.pk, text=row.lesson, where=row.title, day=day, next_time=row.next_time
    )
