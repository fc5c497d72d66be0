"""The main job's answer in five parts: you, what fits, the gap, the routes, the plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from waymark.career.records.action import Action
from waymark.career.records.education import Education
from waymark.career.records.experience import Experience
from waymark.career.records.occupation import Counted
from waymark.career.records.slip import Slip
from waymark.catalogue.records import Pay
from waymark.guidance.profiles import Six
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What the answers rest on: the release, how many occupations, and whether profiles are approximate."""

    scheme: str
    version: str
    date: str
    occupations: int
    approximate: bool
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class You:
    """Who somebody is on paper.

    `years` counts overlapping roles once. `interests` and `earlier` are scores 0–40 of the last two results.
    `questions` are what a document left unsure. `counted` says for each of the experiences, in their order,
    which occupation it counts as. `stands_on` is the title of the role that stands for the work of now, and
    `behind` are the titles of later ones that it stands in for, as nobody has said yet what they count as.
    """

    name: str
    headline: str
    years: float | None
    code: str | None
    occupation: str
    experiences: tuple[Experience, ...]
    educations: tuple[Education, ...]
    skills: int
    evidenced: int
    interests: Six | None
    earlier: Six | None
    values: Six | None
    hours_per_week: float
    questions: tuple[Reason, ...]
    counted: tuple[Counted, ...] = ()
    stands_on: str = ""
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FitLine:
    """One occupation and how it fits: percentiles 0–100, None where a part is missing."""

    code: str
    title: str
    interests: float | None
    values: float | None
    skills: float | None
    likely: float | None
    pay: Pay | None
    preparation: int | None
    licence: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FitPart:
    """What fits: the target first if there is one, then the proposals; what all lack, and the limits."""

    target: FitLine | None
    proposals: tuple[FitLine, ...]
    missing: tuple[Reason, ...]
    limits: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    """One area in which the target asks for more: levels 0–7, and how many proposals ask for it too."""

    element: str
    label: str
    have: float
    need: float
    weighted: float
    source: str
    also_for: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GapPart:
    """The gap to the target: what leads, the areas, largest first, how much of the need is covered (0–1).

    `unsure` are areas that a title or degree is in: whether they are enough is a question, no gap.
    """

    code: str
    title: str
    lead: tuple[Reason, ...]
    lines: tuple[GapLine, ...]
    coverage: float | None
    preparation: int | None
    pay_ratio: float | None
    assumed: bool
    unsure: tuple[GapLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteStop:
    """One occupation on a route. `likely` is the model's estimate of the step to it as a share, 0–1."""

    code: str
    title: str
    preparation: int | None
    pay: float | None
    likely: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteLine:
    """One way from here to there, and what it is good at.

    `likelihood` is the product of the estimated steps, `newness` the weighted gaps on the way without a unit,
    `interest` the mean correlation with the person's interests, None without a result.
    """

    stops: tuple[RouteStop, ...]
    good_at: tuple[str, ...]
    likelihood: float
    newness: float
    interest: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutesPart:
    """Several routes, never one best; and which limits had to be widened to find any."""

    origin: str
    origin_title: str
    routes: tuple[RouteLine, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An action with its place in time; `start` and `finish` are None where it found no room."""

    action: Action
    start: dt.date | None
    finish: dt.date | None
    hours: float
    hours_late: float
    why: Reason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """One of three ways when a plan does not fit."""

    kind: Literal["hours", "date", "drop"]
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekHours:
    """The week that begins on a day: hours planned in it, other plans included, and hours there are."""

    week: dt.date
    planned: float
    capacity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPart:
    """A plan in time: its steps in order of their end, the next two, and when it may be done.

    `by` is the date that the person gave; None where the plan's end is Waymark's. `aim` is the occupation
    that the goal aims at, if any. `finish_early` is with no factor, `finish_late` with the person's own (or
    the usual one on a first visit). `reviewed` is False for a plan that `begin` made without the person's
    review. `slips` are the steps that end later than their blocks say, as things stand today; `load` is week
    by week; `others` are the further open goals that have a plan: key and title.
    """

    goal_id: UUID | None
    title: str
    aim: str
    by: dt.date | None
    hours_per_week: float
    factor: float
    first_visit: bool
    steps: tuple[Step, ...]
    next_actions: tuple[UUID, ...]
    finish_early: dt.date | None
    finish_late: dt.date | None
    hours_late: float
    ways_out: tuple[WayOut, ...]
    reasons: tuple[Reason, ...]
    reviewed: bool
    today: dt.date
    slips: tuple[Slip, ...] = ()
    load: tuple[WeekHours, ...] = ()
    others: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The five parts; gap, routes and plan are None until there is somewhere to go."""

    library: Library
    you: You
    fit: FitPart
    gap: GapPart | None
    routes: RoutesPart | None
    plan: PlanPart | None
    today: dt.date
