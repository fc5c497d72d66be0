"""One talk of a series."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Text
from waymark.career.records.meeting import Meeting
from waymark.career.records.work_fields import MeetingState
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a talk."""

    at: dt.time | None
    state: MeetingState
    shared: Text
    private: Text
    about_goals: bool
    interaction_id: UUID | None


@verb(kind="write", main="day")
def add(access: Access, *, series_id: UUID, day: dt.date, **facts: Unpack[Facts]) -> Meeting:
    """Plan a talk of a series."""
    return added(access, models.Meeting, Meeting, series_id=series_id, day=day, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    series_id: UUID | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Meeting:
    """Change a talk; what is not given stays."""
    return edited(access, models.Meeting, Meeting, id, version, series_id=series_id, day=day, **facts)


archive, restore = putting_away(models.Meeting, Meeting, "a talk")
find = listing(models.Meeting, Meeting, "talks", "-day", "-created_at")
