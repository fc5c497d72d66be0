"""Small statistics with known answers, for a few numbers at a time; arrays are the business of `vectors`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean

FLAT = 1e-9
"""Spread below which a profile counts as flat."""


def pearson(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Profile correlation, −1 to 1; None where either profile is flat.

    Never 0 for a flat profile: 0 would say "no relation" where nothing can be said (methods 0.1).
    """
    x, y = ([v - fmean(profile) for v in profile] for profile in (one, other))
    if math.hypot(*x) < FLAT or math.hypot(*y) < FLAT:
        return None
    product = math.fsum(a * b for a, b in zip(x, y, strict=True))
    return min(max(product / (math.hypot(*x) * math.hypot(*y)), -1.0), 1.0)


def standardised(value: float, low: float, high: float) -> float:
    """A value on a scale from `low` to `high` as 0–100, as O*NET does: importance 3 of 1–5 is 50."""
    return 100 * (value - low) / (high - low)


def common_language(d: float) -> float:
    """How often (0–1) somebody with the help does better than somebody without, for an effect of size d."""
    return NormalDist().cdf(d / math.sqrt(2))


def correlation_of(d: float) -> float:
    """The correlation that corresponds to an effect of size d between two groups of equal size."""
    return d / math.hypot(d, 2)


def success_rates(r: float) -> tuple[float, float]:
    """A correlation as the success rates (0–1) of the upper and the lower half."""
    return 0.5 + r / 2, 0.5 - r / 2


def odds_to_probability(odds_ratio: float, baseline: float) -> float:
    """A person's chance (0–1) with an odds ratio applied to their own `baseline` chance (0–1).

    An odds ratio of 2.67 is not "2.67 times as likely": from .30 it leads to .534.
    """
    return odds_ratio * baseline / (1 - baseline + odds_ratio * baseline)


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


def spearman_brown(reliability: float, times: float) -> float:
    """The reliability (0–1) of `times` as many raters or items as gave `reliability`."""
    return times * reliability / (1 + (times - 1) * reliability)
