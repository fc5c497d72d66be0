"""Whether a goal keeps its pace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.guidance.reasons import Reason, Refusal

AMBER = 0.8
"""Below this the pace turns amber. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How far a goal is against its time. `expected` and `actual` are 0–1; `index` is actual ÷ expected.

    `index` and `light` are None before the first day, when nothing can be expected.
    """

    expected: float
    actual: float
    index: float | None
    light: Literal["green", "amber"] | None
    reason: Reason


def pace(start: date, by: date, today: date, actual: float) -> Pace:
    """The schedule performance index: the part done over the part of the time that has passed.

    `actual` is 0–1.

    Raises:
        Refusal: `progress.dates_backwards`, `progress.part_out_of_range`.
    """
    found = []
    if by <= start:
        found.append(Reason("progress.dates_backwards", {"start": start, "by": by}))
    if not 0 <= actual <= 1:
        found.append(Reason("progress.part_out_of_range", {"actual": actual}))
    if found:
        raise Refusal(*found)
    expected = min(1.0, max(0.0, (today - start).days / (by - start).days))
    if expected == 0:
        return Pace(expected=0.0, actual=actual, index=None, light=None, reason=Reason("progress.not_begun"))
    index = actual / expected
    values = {"expected": expected, "actual": actual, "index": index}
    if index >= AMBER:
        return Pace(**values, light="green", reason=Reason("progress.on_pace", values))
    return Pace(**values, light="amber", reason=Reason("progress.slower", values))
