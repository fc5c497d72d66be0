"""A school or course."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Kept):
    """A school or course."""

    institution: str
    degree: str = ""
    area: str = ""
    start: str = ""
    end: str = ""
    score: str = ""
    courses: tuple[str, ...] = ()
    description: str = ""
