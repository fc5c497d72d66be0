"""What is missing for where somebody wants to go, and how they learn it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from waymark.career.exchange.advert_records import Demand
from waymark.career.records.action import Action
from waymark.career.records.advert import Advert
from waymark.career.records.framework import Framework
from waymark.career.records.story import GapPart
from waymark.guidance.framework_gap import LadderGap
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed:
    """An occupation that a goal or an option aims at; `goal_id` where a goal does."""

    code: str
    title: str
    goal_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pays:
    """An area that helps with several of the things aimed at; `level` (0–7) is the highest any asks for."""

    element: str
    label: str
    titles: tuple[str, ...]
    have: float
    level: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """A certificate that ends soon, or ended lately."""

    id: UUID
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderCard:
    """A framework, and how many of the competencies of the level aimed at are shown, of how many."""

    framework: Framework
    shown: int
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """The gap to what is aimed at, what pays off, the learning plan, and what else to learn from.

    `aims` are all occupations aimed at, `toward` the one whose `gap` this is. `steps` are the learning steps
    that are open, `parked` those that the person does not believe in for now, `learned` how many are done.
    """

    aims: tuple[Aimed, ...]
    toward: Aimed | None
    gap: GapPart | None
    pays: tuple[Pays, ...]
    steps: tuple[Action, ...]
    parked: tuple[Action, ...]
    learned: int
    ends: tuple[Ends, ...]
    ladders: tuple[LadderCard, ...]
    adverts: tuple[Advert, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A framework beside what the person said; `level` is the one aimed at, or the next one up."""

    framework: Framework
    level: str
    gap: LadderGap


State = Literal["shown", "assumed", "missing", "look"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """One thing that an advert asks for, and whether the record shows it.

    `shown`: `by` names what does. `assumed`: usual in the work of now. `missing`: nothing shows it. `look`:
    the record cannot tell, as with a right to work.
    """

    demand: Demand
    state: State
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An advert read beside the record, what ends an application first."""

    advert: Advert
    met: tuple[Met, ...]
    today: dt.date

    def count(self, state: State) -> int:
        """How many things are in a state."""
        return sum(one.state == state for one in self.met)
