"""A role held: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.records.experience import Experience
from waymark.career.records.fields import ExperienceKind, Line, Lines, Name, Text, When
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="title")
def add(
    access: Access,
    *,
    title: Line,
    organisation: Name = "",
    kind: ExperienceKind = "job",
    place: Name = "",
    start: When = "",
    end: When = "",
    description: Text = "",
    highlights: Lines = (),
    occupation: Name = "",
    occupation_title: Name = "",
    occupation_release: Name = "",
) -> Experience:
    """Add a role held."""
    row = change.create(
        access,
        models.Experience,
        title=title,
        organisation=organisation,
        kind=kind,
        place=place,
        start=start,
        end=end,
        description=description,
        highlights=list(highlights),
        occupation=occupation,
        occupation_title=occupation_title,
        occupation_release=occupation_release,
    )
    return to_record(Experience, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    organisation: Name | Keep = KEEP,
    kind: ExperienceKind | Keep = KEEP,
    place: Name | Keep = KEEP,
    start: When | Keep = KEEP,
    end: When | Keep = KEEP,
    description: Text | Keep = KEEP,
    highlights: Lines | Keep = KEEP,
    occupation: Name | Keep = KEEP,
    occupation_title: Name | Keep = KEEP,
    occupation_release: Name | Keep = KEEP,
) -> Experience:
    """Change a role held; what is not given stays."""
    if occupation is not KEEP and occupation_title is KEEP:
        occupation_title = library.catalogue().titles_by_code.get(occupation, "")
    row = change.revise(
        access,
        models.Experience,
        id,
        version=version,
        title=title,
        organisation=organisation,
        kind=kind,
        place=place,
        start=start,
        end=end,
        description=description,
        highlights=KEEP if highlights is KEEP else list(highlights),
        occupation=occupation,
        occupation_title=occupation_title,
        occupation_release=occupation_release,
    )
    return to_record(Experience, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Experience:
    """Put a role held away; it can be brought back."""
    return to_record(Experience, change.archive(access, models.Experience, id, version=version))
