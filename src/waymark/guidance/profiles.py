"""The shapes that describe people and occupations in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

INTERESTS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
VALUES = ("achievement", "working_conditions", "recognition", "relationships", "support", "independence")

Six = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Ratings:
    """What occupations ask for: one row per occupation, one column per skill or knowledge area.

    `importance` is 1–5 and `level` 0–7 (O*NET scales IM and LV), both shaped (occupations, elements).
    """

    codes: tuple[str, ...]
    elements: tuple[str, ...]
    importance: Array
    level: Array

    @cached_property
    def row(self) -> dict[str, int]:
        """Row number by occupation code."""
        return {code: i for i, code in enumerate(self.codes)}

    @cached_property
    def column(self) -> dict[str, int]:
        """Column number by element id."""
        return {element: i for i, element in enumerate(self.elements)}


@dataclass(frozen=True)
class Profiles:
    """One six-part profile per occupation: interests (1–7, order `INTERESTS`) or values (1–7, `VALUES`)."""

    codes: tuple[str, ...]
    values: Array


@dataclass(frozen=True)
class Activities:
    """What people do at work: one row per occupation, one column per kind of activity.

    `counts` says in how many of an occupation's tasks each activity occurs, shaped (codes, activities).
    """

    codes: tuple[str, ...]
    activities: tuple[str, ...]
    counts: Array


@dataclass(frozen=True)
class Market:
    """Occupations as places that people move to; what is not known is NaN or absent.

    `counted` names the entry of the statistics in which an occupation is counted: occupations with the same
    entry share its `employment` (people) and `openings` (a year). `zone` is the preparation, 1–5.
    `related` holds, per occupation, the published related occupations with their tier: 1 nearest, 3 farthest.
    """

    codes: tuple[str, ...]
    counted: tuple[str, ...]
    employment: Array
    openings: Array
    zone: Array
    related: Mapping[str, Mapping[str, int]]
