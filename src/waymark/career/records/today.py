"""One day, seen from today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.block import Block
from waymark.career.records.entry import Entry
from waymark.guidance.cadence import Turn
from waymark.guidance.getting_started import Step
from waymark.guidance.nudges import Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedBlock:
    """A block with the title of its action and of the goal it serves.

    `together` is how many minutes of the action float in this week, this block's counted; its own at a time.
    """

    block: Block
    title: str
    goal: str
    together: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """An action to begin with; its first block is on `planned`, or without a time in the week from it."""

    id: UUID
    title: str
    goal: str
    deadline: dt.date | None
    planned: dt.date | None = None
    planned_at: dt.time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A talk that is planned for one of the next seven days: its key, whom first, and what it is about."""

    id: UUID
    day: dt.date
    who: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What there is today: blocks at a time, blocks for some time this week, next steps, what was kept.

    `ask` says whether the daily question is still open; in quiet mode it is not asked. `away` is the days
    since the last entry, None without any. Blocks of earlier days are not here: nothing is overdue. `nudges`
    are three at most; `thanks` are the lines whose helpers may be thanked; `meetings` are planned for the
    week ahead, `turns` two whom it may be time for and no nudge names; `started` is the list to begin with,
    empty once done or put away; `new` is somebody who was never here.
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
    quiet: bool = False
    new: bool = False
    nudges: tuple[Candidate, ...] = ()
    thanks: frozenset[UUID] = frozenset()
    started: tuple[Step, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How many lines were kept on each day of the last twelve months, days without any left out."""

    last: dt.date
    days: tuple[tuple[dt.date, int], ...]
    total: int
