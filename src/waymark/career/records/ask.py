"""What the person asks of others."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.people import AskAnswer, AskKind, AskState
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Kept):
    """Something asked for: prepared, made, answered."""

    title: str
    contact_id: UUID | None = None
    who: str = ""
    kind: AskKind = "advice"
    prepared: str = ""
    options: tuple[str, ...] = ()
    state: AskState = "prepared"
    made_on: dt.date | None = None
    answered_on: dt.date | None = None
    answer: AskAnswer = ""
    said: str = ""
    goal_id: UUID | None = None
