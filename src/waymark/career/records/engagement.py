"""Work without a boss: clients, boards, own things."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import EngagementKind, EngagementState


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Kept):
    """An order, a seat on a board, the time between jobs, something of one’s own.

    `start` and `end` are partial ISO dates; hours are those of a week.
    """

    title: str
    contact_id: UUID | None = None
    who: str = ""
    organisation: str = ""
    kind: EngagementKind = "client"
    start: str = ""
    end: str = ""
    state: EngagementState = "open"
    hours: float | None = None
    money: float | None = None
    currency: str = ""
    next_step: str = ""
    note: str = ""
