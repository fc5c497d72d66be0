"""A sign on the way to a goal: add, change, put away."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.fields import Line
from waymark.career.records.milestone import Milestone
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="title")
def add(
    access: Access,
    *,
    goal_id: UUID,
    title: Line,
    by: dt.date | None = None,
    reached_on: dt.date | None = None,
) -> Milestone:
    """Add a sign on the way to a goal."""
    row = change.create(
        access,
        models.Milestone,
        goal_id=goal_id,
        title=title,
        by=by,
        reached_on=reached_on,
    )
    return to_record(Milestone, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    goal_id: UUID | Keep = KEEP,
    title: Line | Keep = KEEP,
    by: dt.date | Keep | None = KEEP,
    reached_on: dt.date | Keep | None = KEEP,
) -> Milestone:
    """Change a sign on the way to a goal; what is not given stays."""
    row = change.revise(
        access,
        models.Milestone,
        id,
        version=version,
        goal_id=goal_id,
        title=title,
        by=by,
        reached_on=reached_on,
    )
    return to_record(Milestone, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Milestone:
    """Put a sign on the way to a goal away; it can be brought back."""
    return to_record(Milestone, change.archive(access, models.Milestone, id, version=version))
