"""The shapes of proposed actions: the templates, what they are made from, and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from waymark.guidance.calendar_free import Taken
from waymark.guidance.factor import PRIOR_FACTOR
from waymark.guidance.reasons import Reason

ActionKind = Literal["learn", "practise", "show", "meet", "apply"]
ElementKind = Literal["skill", "general", "knowledge", "technology", "licence", "preparation", "people"]
"""`general` are skills that grow by doing, such as listening: no course teaches them."""
GoalKind = Literal[
    "promotion",
    "lateral_move",
    "new_employer",
    "pivot",
    "venture",
    "vocation",
    "renewal",
    "flexibility",
    "staying_relevant",
    "mastery",
    "legacy",
    "growing",
]
Place = Literal["open", "middle", "close"]
Resource = Literal["course", "book", "person", "place", "office", "task"]
Tag = Literal["upskilling", "reskilling"]

ALONE = ".alone"
"""Ending of the key of a title for plans without a target."""

ACTION_KINDS: tuple[ActionKind, ...] = get_args(ActionKind)
ELEMENT_KINDS: tuple[ElementKind, ...] = get_args(ElementKind)
PLACES: tuple[Place, ...] = get_args(Place)
RESOURCES: tuple[Resource, ...] = get_args(Resource)
GOAL_KINDS: tuple[GoalKind, ...] = get_args(GoalKind)
"""Kinds of goal; `growing` stands for a plan without a goal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A kind of action that can be proposed; its title lives with the data, under `id`.

    `low` and `high` are hours. Empty `elements`: it belongs to the plan as a whole, at `place`. No `goals`:
    it serves every goal. `resource` is what the person names; `has_alone` says that it has a title for plans
    without a target, `needs_target` that it makes no sense there.
    """

    id: str
    kind: ActionKind
    low: float
    high: float
    resource: Resource
    elements: tuple[ElementKind, ...] = ()
    goals: tuple[GoalKind, ...] = ()
    place: Place = "middle"
    work: bool = False
    manager: bool = False
    loud: bool = False
    ready: bool = False
    needs_target: bool = False
    has_alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that is missing. `have` and `need` are levels 0–7 (job zones 1–5 for preparation)."""

    element: str
    label: str
    kind: ElementKind
    have: float = 0.0
    need: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What proposals are made for. `missing` stands in order of weight, the heaviest first.

    `by` None means half a year. `taken` is what other plans have of the hours. `block` is the shortest block
    in minutes; planned hours are whole blocks.
    `measured` False says that what is missing in skills could not be looked at, so `missing` lacks them.
    `manager_safe` False keeps the manager out; `quiet` True leaves out what means being looked at.
    """

    today: date
    hours_per_week: float
    by: date | None = None
    goal: GoalKind = "growing"
    target: str = ""
    missing: tuple[Missing, ...] = ()
    measured: bool = True
    taken: tuple[Taken, ...] = ()
    factor: float = PRIOR_FACTOR
    block: int = 30
    has_work: bool = True
    manager_safe: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposed action: its template, the key of its title and the values for it, with its why.

    `low`, `high` and `effort` are hours before any factor; `after` are ids of other proposals; `fraction` is
    where between today and the end of the plan the deadline lies (None without one). `importance` is 0–1.
    `tag` is None where nothing is learned.
    """

    id: str
    template: str
    title: str
    kind: ActionKind
    values: Mapping[str, str]
    why: Reason
    low: float
    high: float
    effort: float
    resource: Resource
    after: tuple[str, ...]
    importance: float
    tag: Tag | None
    fraction: float | None = None
    deadline: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What fits the hours until `by`, in the order to do it, and the rest for later.

    `hours_free` is the hours there are, `hours_planned` what the first list takes of them, factor included.
    """

    now: tuple[Proposal, ...]
    later: tuple[Proposal, ...]
    by: date
    hours_free: float
    hours_planned: float
    reasons: tuple[Reason, ...]
