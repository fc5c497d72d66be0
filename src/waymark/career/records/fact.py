"""What happened, and nothing but that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Kept):
    """A dated fact: what happened, who was there, what shows it, what was said.

    It is proposed to nobody.
    """

    happened: str
    day: dt.date
    at: dt.time | None = None
    place: str = ""
    present: str = ""
    said: str = ""
    evidence: str = ""
