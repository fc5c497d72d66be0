"""A goal."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.fields import GoalKind, GoalState, Horizon, PlanBAnswer
from waymark.career.records.row import Kept
from waymark.career.records.work_fields import AtWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Kept):
    """A goal."""

    title: str
    kind: GoalKind = "promotion"
    parent_id: UUID | None = None
    why: str = ""
    toward: str = ""
    occupation: str = ""
    occupation_title: str = ""
    occupation_release: str = ""
    by: dt.date | None = None
    measure: str = ""
    confidence: int | None = None
    obstacle: str = ""
    if_then: str = ""
    plan_b: str = ""
    plan_b_when: str = ""
    plan_b_on: dt.date | None = None
    plan_b_set_on: dt.date | None = None
    plan_b_asked_on: dt.date | None = None
    plan_b_answer: PlanBAnswer = ""
    horizon: Horizon = ""
    importance: float | None = None
    at_work: AtWork = ""
    state: GoalState = "open"
