"""A line in the log."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Kept):
    """What somebody kept of a day, who helped, and what it served."""

    text: str
    day: dt.date
    helped_by: str = ""
    goal_id: UUID | None = None
    action_id: UUID | None = None
    minutes: int | None = None
    learned: str = ""
    energy: int | None = None
    skills: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
