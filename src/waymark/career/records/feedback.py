"""What others said of the person’s work, and what the person said of theirs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import FeedbackSource, FeedbackWay


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Kept):
    """Feedback received, given, or to be given; `asked` says whether the person asked for it."""

    text: str
    day: dt.date
    way: FeedbackWay = "received"
    contact_id: UUID | None = None
    who: str = ""
    source: FeedbackSource = "other"
    about: str = ""
    asked: bool = False
    goal_id: UUID | None = None
    skill_id: UUID | None = None
    what_i_do: str = ""
