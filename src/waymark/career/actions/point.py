"""What is to be talked about."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.settling import settle
from waymark.career.advice import series
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.problems import Problems
from waymark.career.records.fields import Line, Lines, Text
from waymark.career.records.point import Point
from waymark.career.records.row import to_record
from waymark.career.records.work_fields import PointKind, Source
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a point of an agenda."""

    meeting_id: UUID | None
    kind: PointKind
    options: Lines
    recommendation: Text
    private: bool
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


@verb(kind="write", main="key")
def leave_out(access: Access, *, series_id: UUID, key: Source) -> Point:
    """Leave something out of the agenda of a series from now on, by its key there."""
    row = series.one(access, series_id)
    matter = next((one for one in series.matters(access, row) if one.key == key), None)
    if matter is None:
        raise Problems.one("record.not_found", "key", noun="point")
    return to_record(Point, settle(access, row, matter, dropped=True))
