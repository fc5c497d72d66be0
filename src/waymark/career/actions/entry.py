"""Keeping lines in the log."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.entry import Entry
from waymark.career.records.fields import Line, Minutes, Name
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="text")
def add(
    access: Access,
    *,
    text: Line,
    day: dt.date | None = None,
    helped_by: Name = "",
    goal_id: UUID | None = None,
    action_id: UUID | None = None,
    minutes: Minutes | None = None,
) -> Entry:
    """Keep one line; its day is today unless said."""
    row = change.create(
        access,
        models.Entry,
        text=text,
        day=day or access.today,
        helped_by=helped_by,
        goal_id=goal_id,
        action_id=action_id,
        minutes=minutes,
    )
    return to_record(Entry, row)


@verb(kind="write", main="text")
def begin(access: Access, *, text: Line) -> Entry:
    """Keep the first line of somebody who came to keep track."""
    from waymark.career.actions import person  # keeping a line must not wait for it

    person.edit(access, came_for="track")
    return add(access, text=text)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Line | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    helped_by: Name | Keep = KEEP,
    goal_id: UUID | Keep | None = KEEP,
    minutes: Minutes | Keep | None = KEEP,
) -> Entry:
    """Change a line; what is not given stays."""
    row = change.revise(
        access,
        models.Entry,
        id,
        version=version,
        text=text,
        day=day,
        helped_by=helped_by,
        goal_id=goal_id,
        minutes=minutes,
    )
    return to_record(Entry, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Entry:
    """Put a line away."""
    return to_record(Entry, change.archive(access, models.Entry, id, version=version))
