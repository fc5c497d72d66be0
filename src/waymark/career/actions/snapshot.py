"""A role as it was on a day."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.queries.current import placed
from waymark.career.records.fields import Keys, Text
from waymark.career.records.snapshot import Snapshot
from waymark.career.records.work_fields import Degree
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a snapshot of a role."""

    experience_id: UUID | None
    scope: Text
    skills: Keys
    complexity: Degree | None
    say: Degree | None
    changed: Text


@verb(kind="write", main="day")
def add(access: Access, *, day: dt.date | None = None, **facts: Unpack[Facts]) -> Snapshot:
    """Keep what your role is today."""
    return added(access, models.Snapshot, Snapshot, day=day or access.today, **placed(access, facts))


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Snapshot:
    """Change a snapshot of a role; what is not given stays."""
    return edited(access, models.Snapshot, Snapshot, id, version, day=day, **facts)


archive, restore = putting_away(models.Snapshot, Snapshot, "a snapshot of a role")
find = listing(models.Snapshot, Snapshot, "snapshots of roles", "-day", "-created_at")
