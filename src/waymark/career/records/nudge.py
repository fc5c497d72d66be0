"""An answer to a nudge."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.career.records.row import Kept
from waymark.guidance.nudges import Answer, Past


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge(Kept):
    """What came of a nudge on a day; `about` is the key of what it spoke of, or nothing."""

    kind: str
    about: str = ""
    day: dt.date
    answer: Answer

    @property
    def past(self) -> Past:
        """The same for `guidance.nudges.pick`."""
        return Past(kind=self.kind, about=self.about, day=self.day, answer=self.answer)
