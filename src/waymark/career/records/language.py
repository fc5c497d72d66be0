"""A language."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Kept):
    """A language."""

    label: str
    fluency: str = ""
