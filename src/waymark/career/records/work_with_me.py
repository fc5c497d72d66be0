"""How to work with the person."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkWithMe(Kept):
    """What brings out their best, how to reach them and when, what gives energy, what trips them up."""

    best: str = ""
    news: str = ""
    hours: str = ""
    energy: str = ""
    trip_me: str = ""
    feedback: str = ""
    note: str = ""
