"""Papers for a review or a promotion."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice.packet import drafted
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.problems import Problems
from waymark.career.records.fields import Line, Text
from waymark.career.records.packet import Packet, PacketLine
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb

PacketLines = Annotated[tuple[PacketLine, ...], MaxLen(200)]


class Facts(TypedDict, total=False):
    """What more can be said of a paper."""

    goal_id: UUID | None
    opening: Text


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, since: dt.date, until: dt.date, **facts: Unpack[Facts]) -> Packet:
    """Make a paper for a review from the log of a period; with a goal, from what serves it."""
    _in_order(since, until)
    lines = drafted(access, since, until, facts.get("goal_id"))
    said = {"title": title, "since": since, "until": until, **facts}
    return added(access, models.Packet, Packet, lines=lines, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    since: dt.date | Keep = KEEP,
    until: dt.date | Keep = KEEP,
    lines: PacketLines | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Packet:
    """Change a paper; what is not given stays, and so do its lines until it is drawn up again."""
    now = change.get(access, models.Packet, id)
    _in_order(
        since if isinstance(since, dt.date) else now.since, until if isinstance(until, dt.date) else now.until
    )
    kept = lines if isinstance(lines, Keep) else tuple(replace(one, who="") for one in lines)
    said = {"title": title, "since": since, "until": until, "lines": kept, **facts}
    return edited(access, models.Packet, Packet, id, version, **said)


@verb(kind="write", main="id")
def again(access: Access, *, id: UUID) -> Packet:
    """Add what the log holds by now; lines that stand there keep their words."""
    now = to_record(Packet, change.get(access, models.Packet, id))
    kept = {one.key: one for one in now.lines}
    fresh = drafted(access, now.since, now.until, now.goal_id)
    lines = sorted((kept | {one.key: one for one in fresh} | kept).values(), key=lambda one: one.day)
    return edited(access, models.Packet, Packet, id, KEEP, lines=tuple(lines))


archive, restore = putting_away(models.Packet, Packet, "a paper for a review")
find = listing(models.Packet, Packet, "papers for reviews", "-until", "-created_at")
show = showing(models.Packet, Packet, "papers for reviews")


def _in_order(since: dt.date, until: dt.date) -> None:
    if until < since:
        raise Problems.one("packet.ends_before_it_starts", "until")
