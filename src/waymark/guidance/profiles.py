"""The shapes that describe people and occupations in numbers."""

from __future__ import annotations

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
