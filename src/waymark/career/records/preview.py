"""What planning again would change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.slip import Slip
from waymark.career.records.story import WayOut

__all__ = ["BlockChange", "Place", "Preview", "Slip"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a block lies: at `at` on `day`, or, without a time, some time in the week from `day`."""

    day: dt.date
    at: dt.time | None
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockChange:
    """A block that moves from one place to another; what comes has no `before`, what goes no `after`."""

    action_id: UUID
    title: str
    before: Place | None
    after: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A plan made again, beside the agenda as it stands: how many blocks stay, which move, come and go.

    `slips` are the steps whose end moves, in order of their new end; `hours_late` is what finds no room.
    """

    goal_id: UUID | None
    title: str
    aim: str
    hours_per_week: float
    by: dt.date | None
    stays: int
    moved: tuple[BlockChange, ...]
    added: tuple[BlockChange, ...]
    dropped: tuple[BlockChange, ...]
    slips: tuple[Slip, ...]
    hours_late: float
    ways_out: tuple[WayOut, ...]
