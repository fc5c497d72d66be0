"""What is published or worked out of an occupation, on the scale on which a person weighs options: 0–10."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from waymark.guidance.weighing import MOST, Estimate

OFF, FARTHER_OFF = 1.0, 2.0
"""How far a measured value may be off, in points: by published profiles, and by approximate ones."""
STEP = 2.5
"""What each step of preparation that is still to come takes away."""


def from_percentile(value: float, *, approximate: bool = False) -> Estimate:
    """A percentile 0–100 as points: closer (or better paid, or likelier) than so many of ten occupations.

    The points it may be off are Waymark's setting.
    """
    return _around(value / 10, FARTHER_OFF if approximate else OFF)


def from_preparation(steps: int) -> Estimate:
    """Steps of preparation more than one has: none or fewer is 10, each more takes `STEP` away."""
    likely = MOST - STEP * max(0, steps)
    return Estimate(low=likely, likely=likely, high=likely)


def share_below(value: float, others: Sequence[float]) -> float:
    """Percent of the `others`, in rising order, that lie below a value; 0–100. None of them: 0."""
    return 100 * bisect_left(others, value) / len(others) if others else 0.0


def _around(likely: float, off: float) -> Estimate:
    middle = min(MOST, max(0.0, likely))
    return Estimate(low=max(0.0, middle - off), likely=middle, high=min(MOST, middle + off))
