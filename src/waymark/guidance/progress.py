"""Whether a goal keeps its pace, and how long a habit takes to settle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import exp, isfinite, log
from typing import Literal

from waymark.guidance.reasons import Reason, Refusal

AMBER, RED = 0.8, 0.5
"""Where the pace turns amber, and at two reviews in a row red. Waymark's settings."""

HABIT_DAYS = (18, 66, 254)
"""Days until a habit settles: the quickest, the median and the slowest of one study (Lally et al. 2010)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How far a goal is against its time. `expected` and `actual` are 0–1; `index` is actual ÷ expected.

    `index` and `light` are None before the first day, when nothing can be expected.
    """

    expected: float
    actual: float
    index: float | None
    light: Literal["green", "amber", "red"] | None
    reason: Reason


def pace(start: date, by: date, today: date, actual: float, before: float | None = None) -> Pace:
    """The schedule performance index: the part done over the part of the time that has passed.

    `actual` is 0–1; `before` is the index at the last review: only two slow reviews in a row turn red.

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
    if index < RED and before is not None and before < RED:
        return Pace(**values, light="red", reason=Reason("progress.much_slower_twice", values))
    return Pace(**values, light="amber", reason=Reason("progress.slower", values))


def habit_strength(day: float, a: float, b: float, c: float) -> float:
    """How automatic a habit is after so many days: a − b·e^(−c·day) (Lally et al. 2010).

    `a` is where it levels off, `b` the distance it has to rise, `c` the rate per day.
    """
    return a - b * exp(-c * day)


def habit_days(a: float, b: float, c: float, share: float = 0.95) -> float:
    """Days until a habit reaches a share of its level `a`; 0 where it starts there.

    Raises:
        Refusal: `progress.no_habit_curve` unless a, b and c are positive and 0 < share < 1.
    """
    if not (all(isfinite(x) and x > 0 for x in (a, b, c)) and 0 < share < 1):
        raise Refusal(Reason("progress.no_habit_curve", {"a": a, "b": b, "c": c, "share": share}))
    return max(0.0, log(b / ((1 - share) * a)) / c)
