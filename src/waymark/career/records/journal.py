"""A note of a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.career.records.fields import Practice
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal(Kept):
    """A note of a day, free or after a prompt (its key), and what it taught."""

    day: dt.date
    text: str
    prompt: str = ""
    practice: Practice = ""
    lesson: str = ""
