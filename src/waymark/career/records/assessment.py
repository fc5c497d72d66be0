"""A result of an inventory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Kept):
    """A result of an inventory."""

    instrument: str
    taken_on: dt.date
    scores: Mapping[str, float]
    answers: Mapping[str, int]
    source: str = ""
    note: str = ""
