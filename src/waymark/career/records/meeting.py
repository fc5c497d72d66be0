"""One talk of a series."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import MeetingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Kept):
    """A talk that is planned or was held.

    `shared` may be sent, `private` never leaves the record; `about_goals` says whether the person’s
    goals were talked about.
    """

    series_id: UUID
    day: dt.date
    at: dt.time | None = None
    state: MeetingState = "planned"
    shared: str = ""
    private: str = ""
    about_goals: bool = False
    interaction_id: UUID | None = None
