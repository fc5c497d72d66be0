"""A sign on the way to a goal."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Kept):
    """A sign on the way to a goal."""

    goal_id: UUID
    title: str
    by: dt.date | None = None
    reached_on: dt.date | None = None
