"""What the person owes, or has handed on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import DeliverableState


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverable(Kept):
    """Something to deliver: what good looks like, by when, agreed with whom.

    With an `owner` it was handed to somebody, who owns it since `handed_on`.
    """

    title: str
    good: str = ""
    by: dt.date | None = None
    contact_id: UUID | None = None
    owner: str = ""
    handed_on: dt.date | None = None
    agreed_id: UUID | None = None
    who: str = ""
    confirmed_on: dt.date | None = None
    experience_id: UUID | None = None
    goal_id: UUID | None = None
    state: DeliverableState = "open"
    result: str = ""
