"""A vision."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Vision(Kept):
    """A vision."""

    text: str
    path: str = ""
