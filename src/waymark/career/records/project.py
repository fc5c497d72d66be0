"""Something made or done."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Kept):
    """Something made or done."""

    title: str
    description: str = ""
    start: str = ""
    end: str = ""
    url: str = ""
    highlights: tuple[str, ...] = ()
    lesson: str = ""
    next_time: str = ""
