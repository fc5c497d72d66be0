"""How much longer things take than people plan: a prior from research, then one's own record."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, isfinite, log

from waymark.guidance.reasons import Reason, Refusal

PRIOR_FACTOR = 55.5 / 33.9
"""Days taken over days foreseen, 1.637 (Buehler, Griffin and Ross 1994, JPSP 67:366–381)."""

PRIOR_WEIGHT = 5
"""How many own ratios the prior counts for. Waymark's setting."""


def planning_factor(ratios: Sequence[float]) -> float:
    """What to multiply a planned effort by; `ratios` are actual over planned hours of finished actions.

    The mean of their logarithms, shrunk towards the prior, which stands for five ratios.

    Raises:
        Refusal: a ratio that is not a positive number.
    """
    wrong = [ratio for ratio in ratios if not (isfinite(ratio) and ratio > 0)]
    if wrong:
        raise Refusal(*(Reason("plan.ratio_out_of_range", {"ratio": ratio}) for ratio in wrong))
    total = sum(log(ratio) for ratio in ratios) + PRIOR_WEIGHT * log(PRIOR_FACTOR)
    return exp(total / (len(ratios) + PRIOR_WEIGHT))
