"""A progression framework of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from waymark.career.records.row import Kept
from waymark.guidance import framework_gap as ladders
from waymark.guidance.framework_gap import Competency, Reached


def _reached(competency: str, level: str, evidence: Sequence[str]) -> Reached:
    return Reached(competency=competency, level=level, evidence=tuple(evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework(Kept):
    """Levels from the lowest to the highest, what each expects, and how far one is.

    `current` and `target` name a level or nothing; `reached` says it for each competency, with keys of
    entries and successes as evidence.
    """

    READ: ClassVar = MappingProxyType({"competencies": Competency, "reached": _reached})

    title: str
    source: str = ""
    levels: tuple[str, ...] = ()
    competencies: tuple[Competency, ...] = ()
    current: str = ""
    target: str = ""
    reached: tuple[Reached, ...] = ()

    @property
    def ladder(self) -> ladders.Framework:
        """The same without the person, for `ladder_gap`."""
        return ladders.Framework(
            name=self.title, levels=self.levels, competencies=self.competencies, source=self.source
        )
