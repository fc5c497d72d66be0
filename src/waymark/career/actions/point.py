"""What is to be talked about."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Lines, Name, Text
from waymark.career.records.point import Point
from waymark.career.records.work_fields import PointKind
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a point of an agenda."""

    meeting_id: UUID | None
    kind: PointKind
    options: Lines
    recommendation: Text
    private: bool
    from_noun: Name
    from_id: Name
    discussed_on: dt.date | None
    dropped: bool


@verb(kind="write", main="text")
def add(access: Access, *, series_id: UUID, text: Line, **facts: Unpack[Facts]) -> Point:
    """Note a point for the next talk of a series."""
    return added(access, models.Point, Point, series_id=series_id, text=text, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    series_id: UUID | Keep = KEEP,
    text: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Point:
    """Change a point of an agenda; what is not given stays."""
    return edited(access, models.Point, Point, id, version, series_id=series_id, text=text, **facts)


archive, restore = putting_away(models.Point, Point, "a point of an agenda")
find = listing(models.Point, Point, "points of agendas", "discussed_on", "created_at")
