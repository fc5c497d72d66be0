"""Steps that Waymark proposes, for the person to take or leave."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One proposed step. `low` to `high` are hours, Waymark's setting; `id` names it when it is taken."""

    id: str
    title: str
    kind: str
    template: str
    why: Reason
    low: float
    high: float
    effort: float
    resource: str
    after: tuple[str, ...]
    importance: float
    tag: str
    deadline: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What fits the hours until `by`, in order, and what is for later; `others` are goals with a plan."""

    title: str
    target: str
    kind: str = "growing"
    now: tuple[Proposed, ...]
    later: tuple[Proposed, ...]
    by: dt.date
    hours_per_week: float
    others: tuple[str, ...] = ()
    reasons: tuple[Reason, ...]
