"""Things made or done, with what they taught."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Lines, Name, Text, When
from waymark.career.records.project import Project
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of something made or done."""

    description: Text
    start: When
    end: When
    url: Name
    highlights: Lines
    lesson: Text
    next_time: Text


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Project:
    """Add something made or done."""
    return added(access, models.Project, Project, title=title, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Project:
    """Change something made or done; what is not given stays."""
    return edited(access, models.Project, Project, id, version, title=title, **facts)


archive, restore = putting_away(models.Project, Project, "something made or done")
find = listing(models.Project, Project, "projects", "-start", "-created_at")
