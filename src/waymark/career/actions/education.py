"""A school or course: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.education import Education
from waymark.career.records.fields import Line, Lines, Name, Text, When
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="institution")
def add(
    access: Access,
    *,
    institution: Line,
    degree: Name = "",
    area: Name = "",
    start: When = "",
    end: When = "",
    score: Name = "",
    courses: Lines = (),
    description: Text = "",
) -> Education:
    """Add a school or course."""
    row = change.create(
        access,
        models.Education,
        institution=institution,
        degree=degree,
        area=area,
        start=start,
        end=end,
        score=score,
        courses=list(courses),
        description=description,
    )
    return to_record(Education, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    institution: Line | Keep = KEEP,
    degree: Name | Keep = KEEP,
    area: Name | Keep = KEEP,
    start: When | Keep = KEEP,
    end: When | Keep = KEEP,
    score: Name | Keep = KEEP,
    courses: Lines | Keep = KEEP,
    description: Text | Keep = KEEP,
) -> Education:
    """Change a school or course; what is not given stays."""
    row = change.revise(
        access,
        models.Education,
        id,
        version=version,
        institution=institution,
        degree=degree,
        area=area,
        start=start,
        end=end,
        score=score,
        courses=KEEP if courses is KEEP else list(courses),
        description=description,
    )
    return to_record(Education, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Education:
    """Put a school or course away; it can be brought back."""
    return to_record(Education, change.archive(access, models.Education, id, version=version))
