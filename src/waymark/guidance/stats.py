"""Small statistics with known answers, for a few numbers at a time; arrays are the business of `vectors`."""

from __future__ import annotations

import math
from dataclasses import dataclass

FLAT = 1e-9
"""Spread below which a profile counts as flat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLimit:
    """How far two measurements must lie apart to differ by more than chance, in the measure's units."""

    sem: float
    se_difference: float
    limit: float


def change_limit(sd: float, reliability: float) -> ChangeLimit:
    """Reliable change after Jacobson and Truax: 1.96 standard errors of a difference.

    `sd` is the measure's standard deviation, `reliability` 0–1.
    """
    sem = sd * math.sqrt(1 - reliability)
    se_difference = sem * math.sqrt(2)
    return ChangeLimit(sem=sem, se_difference=se_difference, limit=1.96 * se_difference)
