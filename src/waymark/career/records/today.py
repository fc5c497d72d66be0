"""One day, seen from today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.block import Block
from waymark.career.records.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedBlock:
    """A block with the title of its action and of the goal it serves.

    `left` is how many blocks of the action float in this week, this one counted; 1 for a block at a time.
    """

    block: Block
    title: str
    goal: str
    left: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """An action to begin with."""

    id: UUID
    title: str
    goal: str
    deadline: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What there is today: blocks at a time, blocks for some time this week, next steps, what was kept.

    `ask` says whether the daily question is still open. `away` is the days since the last entry, None without
    any. Blocks of earlier days are not here: nothing is overdue.
    """

    day: dt.date
    ask: bool
    away: int | None
    blocks: tuple[TimedBlock, ...]
    this_week: tuple[TimedBlock, ...]
    next_steps: tuple[NextStep, ...]
    kept: tuple[Entry, ...]
    entries: int
    has_plan: bool
