"""What a person aims at, all together and one by one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.action import Action
from waymark.career.records.aim import GoalClarity, GoalPace
from waymark.career.records.entry import Entry
from waymark.career.records.fields import Horizon
from waymark.career.records.goal import Goal
from waymark.career.records.milestone import Milestone
from waymark.career.records.vision import Vision
from waymark.guidance.drift import Drift
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class AimCard:
    """A goal: how clear, how far, and what comes next. `steps` and `done` count its planned steps.

    `horizon` is how far off it is, as the person said or by its date: `life`, `years`, `year` or `quarter`.
    """

    goal: Goal
    horizon: Horizon
    clarity: GoalClarity
    pace: GoalPace
    steps: int
    done: int
    milestone: Milestone | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanB:
    """A goal whose day or sign for plan B has come, and the question."""

    goal_id: UUID
    ask: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """All that a person aims at.

    `open` are the open goals from the farthest horizon to the nearest, each before what serves it; `past` are
    those reached or let go. `drift` compares what was logged from `since` on with what was said to matter,
    None below five entries or where no goal was given any importance; `weighed` says whether one was.
    """

    vision: Vision | None
    open: tuple[AimCard, ...]
    past: tuple[Goal, ...]
    asks: tuple[PlanB, ...]
    drift: Drift | None
    weighed: bool
    since: dt.date
    today: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """One goal with all that belongs to it.

    `steps` are its actions but for those left out; `entries` the latest lines kept for it, of `kept` in all.
    `above` is the goal that it serves, `below` are those that serve it. `asks_on` is when plan B is asked
    about next, `ask` the question if that is today.
    """

    card: AimCard
    above: Goal | None
    below: tuple[Goal, ...]
    milestones: tuple[Milestone, ...]
    steps: tuple[Action, ...]
    entries: tuple[Entry, ...]
    kept: int
    ask: Reason | None
    asks_on: dt.date | None
    today: dt.date
