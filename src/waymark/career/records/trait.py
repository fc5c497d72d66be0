"""A strength, or an area to grow in."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.fields import Side
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait(Kept):
    """A strength, or an area to grow in."""

    label: str
    side: Side = "strength"
    evidence: str = ""
    entries: tuple[str, ...] = ()
