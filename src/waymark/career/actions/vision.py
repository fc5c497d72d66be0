"""A vision: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.fields import Name, Text
from waymark.career.records.row import to_record
from waymark.career.records.vision import Vision
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="text")
def add(
    access: Access,
    *,
    text: Text,
    path: Name = "",
) -> Vision:
    """Add a vision."""
    row = change.create(
        access,
        models.Vision,
        text=text,
        path=path,
    )
    return to_record(Vision, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Text | Keep = KEEP,
    path: Name | Keep = KEEP,
) -> Vision:
    """Change a vision; what is not given stays."""
    row = change.revise(
        access,
        models.Vision,
        id,
        version=version,
        text=text,
        path=path,
    )
    return to_record(Vision, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Vision:
    """Put a vision away; it can be brought back."""
    return to_record(Vision, change.archive(access, models.Vision, id, version=version))
