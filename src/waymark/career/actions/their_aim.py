"""What others aim at, in their own words."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Keys, Line, Text
from waymark.career.records.their_aim import TheirAim
from waymark.career.records.work_fields import AimState
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of an aim of somebody else."""

    by: dt.date | None
    serves: Keys
    state: AimState
    note: Text


@verb(kind="write", main="text")
def add(access: Access, *, who: Line, text: Line, **facts: Unpack[Facts]) -> TheirAim:
    """Note what somebody else aims at, in their words."""
    said = told(access, {"who": who, **facts}, who="contact_id")
    return added(access, models.TheirAim, TheirAim, text=text, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    who: Line | Keep = KEEP,
    text: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> TheirAim:
    """Change an aim of somebody else; what is not given stays."""
    said = told(access, {"who": who, **facts}, who="contact_id", of=(models.TheirAim, id))
    return edited(access, models.TheirAim, TheirAim, id, version, text=text, **said)


archive, restore = putting_away(models.TheirAim, TheirAim, "an aim of somebody else")
find = listing(models.TheirAim, TheirAim, "aims of others", "by", "created_at")
