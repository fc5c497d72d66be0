"""A skill."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from waymark.career.records.reference import Reference
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Kept):
    """A skill."""

    READ = MappingProxyType({"references": Reference})

    label: str
    level: float | None = None
    level_from: str = ""
    stated_level: str = ""
    keywords: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    last_used: str = ""
