"""A result of an inventory: add, change, put away."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.assessment import Assessment
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="instrument")
def add(
    access: Access,
    *,
    instrument: Line,
    taken_on: dt.date | None = None,
    scores: dict[str, float] | None = None,
    answers: dict[str, int] | None = None,
    source: Name = "",
    note: Text = "",
) -> Assessment:
    """Add a result of an inventory."""
    row = change.create(
        access,
        models.Assessment,
        instrument=instrument,
        taken_on=taken_on or access.today,
        scores=scores or {},
        answers=answers or {},
        source=source,
        note=note,
    )
    return to_record(Assessment, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    instrument: Line | Keep = KEEP,
    taken_on: dt.date | Keep | None = KEEP,
    scores: dict[str, float] | Keep | None = KEEP,
    answers: dict[str, int] | Keep | None = KEEP,
    source: Name | Keep = KEEP,
    note: Text | Keep = KEEP,
) -> Assessment:
    """Change a result of an inventory; what is not given stays."""
    row = change.revise(
        access,
        models.Assessment,
        id,
        version=version,
        instrument=instrument,
        taken_on=taken_on,
        scores=KEEP if scores is KEEP else scores or {},
        answers=KEEP if answers is KEEP else answers or {},
        source=source,
        note=note,
    )
    return to_record(Assessment, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Assessment:
    """Put a result of an inventory away; it can be brought back."""
    return to_record(Assessment, change.archive(access, models.Assessment, id, version=version))
