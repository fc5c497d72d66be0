"""Something made or done: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.fields import Line, Lines, Name, Text, When
from waymark.career.records.project import Project
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="title")
def add(
    access: Access,
    *,
    title: Line,
    description: Text = "",
    start: When = "",
    end: When = "",
    url: Name = "",
    highlights: Lines = (),
    lesson: Text = "",
    next_time: Text = "",
) -> Project:
    """Add something made or done."""
    row = change.create(
        access,
        models.Project,
        title=title,
        description=description,
        start=start,
        end=end,
        url=url,
        highlights=list(highlights),
        lesson=lesson,
        next_time=next_time,
    )
    return to_record(Project, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    description: Text | Keep = KEEP,
    start: When | Keep = KEEP,
    end: When | Keep = KEEP,
    url: Name | Keep = KEEP,
    highlights: Lines | Keep = KEEP,
    lesson: Text | Keep = KEEP,
    next_time: Text | Keep = KEEP,
) -> Project:
    """Change something made or done; what is not given stays."""
    row = change.revise(
        access,
        models.Project,
        id,
        version=version,
        title=title,
        description=description,
        start=start,
        end=end,
        url=url,
        highlights=KEEP if highlights is KEEP else list(highlights),
        lesson=lesson,
        next_time=next_time,
    )
    return to_record(Project, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Project:
    """Put something made or done away; it can be brought back."""
    return to_record(Project, change.archive(access, models.Project, id, version=version))
