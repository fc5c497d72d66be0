"""Schools and courses."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.education import Education
from waymark.career.records.fields import Line, Lines, Name, Text, When
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a school or course."""

    degree: Name
    area: Name
    start: When
    end: When
    score: Name
    courses: Lines
    description: Text


@verb(kind="write", main="institution")
def add(access: Access, *, institution: Line, **facts: Unpack[Facts]) -> Education:
    """Add a school or course."""
    return added(access, models.Education, Education, institution=institution, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    institution: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Education:
    """Change a school or course; what is not given stays."""
    return edited(access, models.Education, Education, id, version, institution=institution, **facts)


archive, restore = putting_away(models.Education, Education, "a school or course")
find = listing(models.Education, Education, "schools and courses", "-start", "-created_at")
