"""A language: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.fields import Line, Name
from waymark.career.records.language import Language
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="label")
def add(
    access: Access,
    *,
    label: Line,
    fluency: Name = "",
) -> Language:
    """Add a language."""
    row = change.create(
        access,
        models.Language,
        label=label,
        fluency=fluency,
    )
    return to_record(Language, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    fluency: Name | Keep = KEEP,
) -> Language:
    """Change a language; what is not given stays."""
    row = change.revise(
        access,
        models.Language,
        id,
        version=version,
        label=label,
        fluency=fluency,
    )
    return to_record(Language, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Language:
    """Put a language away; it can be brought back."""
    return to_record(Language, change.archive(access, models.Language, id, version=version))
