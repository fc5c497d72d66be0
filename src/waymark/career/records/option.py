"""A way that is weighed."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, ClassVar
from uuid import UUID

from annotated_types import Ge, Le

from waymark.career.records.fields import OptionState
from waymark.career.records.row import Kept

Points = Annotated[float, Ge(0), Le(10)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well an option does by one criterion: 0–10, low ≤ likely ≤ high."""

    criterion: UUID
    low: Points
    likely: Points
    high: Points


def _score(criterion: str, low: float, likely: float, high: float) -> Score:
    return Score(criterion=UUID(criterion), low=low, likely=likely, high=high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Kept):
    """A way that is weighed: an occupation, or something in the person's words."""

    READ: ClassVar = MappingProxyType({"scores": _score})

    toward: str = ""
    occupation: str = ""
    occupation_title: str = ""
    occupation_release: str = ""
    note: str = ""
    state: OptionState = "open"
    scores: tuple[Score, ...] = ()
    goal_id: UUID | None = None

    @property
    def title(self) -> str:
        """How it is called: by the person's words, else by its occupation."""
        return self.toward or self.occupation_title
