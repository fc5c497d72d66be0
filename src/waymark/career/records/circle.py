"""A circle of contacts."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle(Kept):
    """A group of contacts with a cadence in days."""

    name: str
    cadence_days: int | None = None
    note: str = ""
    rank: int = 0
