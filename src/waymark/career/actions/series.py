"""Talks that come back: one-on-ones."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Name
from waymark.career.records.series import Series
from waymark.career.records.work_fields import Cadence, SeriesKind
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a series of talks."""

    kind: SeriesKind
    name: Name
    cadence_days: Cadence | None
    experience_id: UUID | None
    closed_on: dt.date | None


@verb(kind="write", main="who")
def add(access: Access, *, who: Line, **facts: Unpack[Facts]) -> Series:
    """Begin regular talks with somebody; their name is enough."""
    said = told(access, {"who": who, **facts}, who="contact_id")
    return added(access, models.Series, Series, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    who: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Series:
    """Change a series of talks; what is not given stays."""
    said = told(access, {"who": who, **facts}, who="contact_id", of=(models.Series, id))
    return edited(access, models.Series, Series, id, version, **said)


archive, restore = putting_away(models.Series, Series, "a series of talks")
find = listing(models.Series, Series, "series of talks", "closed_on", "-created_at")
