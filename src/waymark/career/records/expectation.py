"""What is expected of the person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.fields import Line, Text
from waymark.career.records.row import Kept
from waymark.career.records.work_fields import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(Kept):
    """What is expected, how it is measured, what came of it and who says so.

    `appraisal` names the paper it came in, `action` the step taken on it.
    """

    text: str
    measure: str = ""
    result: str = ""
    contact_id: UUID | None = None
    who: str = ""
    day: dt.date | None = None
    standing: Standing = "unclear"
    experience_id: UUID | None = None
    appraisal: str = ""
    action_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an appraisal says of one expectation."""

    text: Line
    result: Text = ""
    standing: Standing = "unclear"
