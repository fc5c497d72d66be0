"""How clear a goal is, and whether it keeps its pace."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from waymark.guidance.clarity import LetterCheck
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalClarity:
    """A goal letter by letter (SMART): how many of the five are met, and advice for each that is not."""

    goal_id: UUID
    title: str
    score: int
    letters: tuple[LetterCheck, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPace:
    """How far a goal is against its time, from `start` to `by`.

    `actual` is the part of the planned hours that is done, `expected` the part of the time that has passed
    (0–1), `index` actual ÷ expected. All are None where there is no date, or nothing is planned; `reason`
    says so then.
    """

    goal_id: UUID
    title: str
    start: dt.date
    by: dt.date | None
    expected: float | None
    actual: float | None
    index: float | None
    light: Literal["green", "amber"] | None
    reason: Reason
