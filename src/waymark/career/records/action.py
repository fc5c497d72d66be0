"""A planned step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.fields import ActionKind, ActionState
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Kept):
    """A planned step."""

    title: str
    goal_id: UUID | None = None
    kind: ActionKind = "practise"
    effort: float = 1.0
    effort_low: float | None = None
    effort_high: float | None = None
    spent: float = 0.0
    deadline: dt.date | None = None
    not_before: dt.date | None = None
    resource: str = ""
    why: Mapping[str, object]
    template: str = ""
    after: tuple[str, ...] = ()
    tag: str = ""
    importance: float = 1.0
    contact_id: UUID | None = None
    interaction_id: UUID | None = None
    if_then: str = ""
    state: ActionState = "planned"
    done_on: dt.date | None = None
