"""Keeping lines in the log."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, putting_away
from waymark.career.records.entry import Entry
from waymark.career.records.fields import Energy, Keys, Line, Minutes, Name, Text
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a line: who helped, what it served and taught, how long it took."""

    helped_by: Name
    goal_id: UUID | None
    action_id: UUID | None
    minutes: Minutes | None
    learned: Text
    energy: Energy | None
    skills: Keys
    contacts: Keys


@verb(kind="write", main="text")
def add(access: Access, *, text: Line, day: dt.date | None = None, **facts: Unpack[Facts]) -> Entry:
    """Keep one line; its day is today unless said."""
    return added(access, models.Entry, Entry, text=text, day=day or access.today, **facts)


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
    **facts: Unpack[Facts],
) -> Entry:
    """Change a line; what is not given stays."""
    return edited(access, models.Entry, Entry, id, version, text=text, day=day, **facts)


archive, restore = putting_away(models.Entry, Entry, "a line")
