"""A skill: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.fields import Level, Line, Lines, Name, When
from waymark.career.records.reference import Reference
from waymark.career.records.row import to_record
from waymark.career.records.skill import Skill
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="label")
def add(
    access: Access,
    *,
    label: Line,
    level: Level | None = None,
    level_from: Name = "",
    stated_level: Name = "",
    keywords: Lines = (),
    references: tuple[Reference, ...] = (),
    last_used: When = "",
) -> Skill:
    """Add a skill."""
    row = change.create(
        access,
        models.Skill,
        label=label,
        level=level,
        level_from=level_from,
        stated_level=stated_level,
        keywords=list(keywords),
        references=[r.as_json() for r in references],
        last_used=last_used,
    )
    return to_record(Skill, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    level: Level | Keep | None = KEEP,
    level_from: Name | Keep = KEEP,
    stated_level: Name | Keep = KEEP,
    keywords: Lines | Keep = KEEP,
    references: tuple[Reference, ...] | Keep = KEEP,
    last_used: When | Keep = KEEP,
) -> Skill:
    """Change a skill; what is not given stays."""
    row = change.revise(
        access,
        models.Skill,
        id,
        version=version,
        label=label,
        level=level,
        level_from=level_from,
        stated_level=stated_level,
        keywords=KEEP if keywords is KEEP else list(keywords),
        references=KEEP if references is KEEP else [r.as_json() for r in references],
        last_used=last_used,
    )
    return to_record(Skill, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Skill:
    """Put a skill away; it can be brought back."""
    return to_record(Skill, change.archive(access, models.Skill, id, version=version))
