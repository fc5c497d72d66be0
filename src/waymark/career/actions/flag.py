"""Early warnings and proposals."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.queries.current import placed
from waymark.career.records.fields import Line, Lines, Name, Text
from waymark.career.records.flag import Flag
from waymark.career.records.work_fields import Benefit, FlagState
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of an early warning or a proposal."""

    since: dt.date | None
    deliverable_id: UUID | None
    experience_id: UUID | None
    who: Name
    tell_by: dt.date | None
    options: Lines
    recommendation: Text
    benefit: Benefit
    benefit_note: Name
    told_on: dt.date | None
    outcome: Text
    state: FlagState


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Flag:
    """Note what is at risk, or a proposal; it is known since today unless said."""
    said = placed(access, {"since": access.today, **told(access, facts, who="contact_id")})
    return added(access, models.Flag, Flag, title=title, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Flag:
    """Change an early warning or a proposal; what is not given stays."""
    said = told(access, facts, who="contact_id", of=(models.Flag, id))
    return edited(access, models.Flag, Flag, id, version, title=title, **said)


archive, restore = putting_away(models.Flag, Flag, "an early warning or a proposal")
find = listing(models.Flag, Flag, "early warnings and proposals", "tell_by", "created_at")


@verb(kind="write", main="id")
def tell(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    on: dt.date | None = None,
    outcome: Text | Keep = KEEP,
) -> Flag:
    """Say that somebody was told, today unless said, and what came of it."""
    said = {"state": "told", "told_on": on or access.today, "outcome": outcome}
    return edited(access, models.Flag, Flag, id, version, **said)
