"""The shapes of a plan: what is asked, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from waymark.guidance.calendar_free import FreeTime
from waymark.guidance.factor import PRIOR_FACTOR
from waymark.guidance.reasons import Reason
from waymark.guidance.ways_out import WaysOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A planned step. `effort` and `spent` are hours; `after` names the actions that must come first.

    `floating` None follows the free time: at a time where there are windows, "some time this week" where not.
    `held` is the hours that stand in the agenda before planning begins, and stay there.
    """

    id: str
    effort: float
    spent: float = 0.0
    held: float = 0.0
    deadline: date | None = None
    not_before: date | None = None
    after: tuple[str, ...] = ()
    importance: float = 1.0
    kind: str = ""
    floating: bool | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """What to plan: the actions, the free time, and from when to when; planning begins the day after `today`.

    `by` is the end of the plan: the deadline of actions without one. No block lies after all of these.
    `factor` multiplies every effort (see `factor.planning_factor`).
    """

    actions: tuple[Action, ...]
    free: FreeTime
    today: date
    by: date | None = None
    factor: float = PRIOR_FACTOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An action's time: on `day` from `at`, or, with no time, anywhere from the Monday `day` to `last`."""

    action: str
    day: date
    at: time | None
    minutes: int
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where one action came to lie. `hours` are as planned, factor and rounding to whole blocks included.

    `slack` is the days between finish and deadline, negative when late; `hours_late` is the part of the hours
    that finds no room before the deadline. `finish` None: it would not end within five years.
    """

    action: str
    hours: float
    start: date | None
    finish: date | None
    due: date | None
    slack: int | None
    hours_late: float

    @property
    def fits(self) -> bool:
        """Whether it is finished by its deadline (or at all, without one)."""
        return self.hours_late == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A plan in time: its blocks, where each action lies, and what does not fit.

    `placements` stand in the order in which the actions end; `next_actions` are the two to begin with;
    `ways_out` is given when something does not fit; `hours_late` is how much too much there is.
    """

    blocks: tuple[Block, ...]
    placements: tuple[Placement, ...]
    next_actions: tuple[str, ...]
    finish: date | None
    hours_late: float
    ways_out: WaysOut | None
    reasons: tuple[Reason, ...]

    @property
    def unfit(self) -> tuple[Placement, ...]:
        """The actions that do not fit."""
        return tuple(p for p in self.placements if not p.fits)
