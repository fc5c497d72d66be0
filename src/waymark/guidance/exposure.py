"""How much of a kind of work programs that write and calculate could take part in, as others published it.

A measure of what such programs can do, not of jobs that will go: its authors say so, and so does every page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Label = Literal["E0", "E1", "E2"]
LABELS: tuple[Label, ...] = ("E0", "E1", "E2")
"""Unaffected; half the time saved by the program alone; half the time saved with more software around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Parts of the tasks, 0–1: `alpha` by the program alone, `zeta` with more software, `beta` in between."""

    alpha: float
    beta: float
    zeta: float


def shares(labels: Iterable[Label]) -> Shares:
    """Every task with the same weight: α = E1, β = E1 + ½ E2, ζ = E1 + E2 (Eloundou and others, 2023).

    Raises:
        ValueError: there is no label.
    """
    count = Counter(labels)
    whole = count.total()
    if not whole:
        msg = "no task is labelled"
        raise ValueError(msg)
    alone, built = count["E1"] / whole, count["E2"] / whole
    return Shares(alpha=alone, beta=alone + built / 2, zeta=alone + built)


def percentile(score: float, scores: Sequence[float]) -> float:
    """Percent of `scores`, 0–100, that lie below `score`; those that are equal count half.

    Raises:
        ValueError: `scores` is empty.
    """
    if not scores:
        msg = "nothing to compare with"
        raise ValueError(msg)
    below = sum(other < score for other in scores)
    equal = sum(other == score for other in scores)
    return 100 * (below + equal / 2) / len(scores)
