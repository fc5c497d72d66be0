"""In what share of all cases each option comes first, counted without dice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array

Cell = tuple[float, float, float]

PARTS = (1 / 6, 4 / 6, 1 / 6)
"""How likely the low, the likely and the high value are."""
TOP = 10.0
STEPS = 2000
"""Steps into which scores 0–10 are divided: 0.005 each, far finer than any estimate."""


def win_shares(table: Sequence[Sequence[Cell]], weightings: Sequence[Sequence[float]]) -> list[float]:
    """The share (0–1) of cases in which each row of `table` has the highest weighted mean.

    `table` holds (low, likely, high) 0–10 per option and criterion, all taken as independent; `weightings`
    count alike. Options that draw level share the case. The shares add up to 1.
    """
    total = [0.0] * len(table)
    for weights in weightings:
        chances = [_distribution(row, weights) for row in table]
        for place in range(len(table)):
            total[place] += _first(chances, place)
    return [share / len(weightings) for share in total]


def _distribution(row: Sequence[Cell], weights: Sequence[float]) -> Array:
    """How likely each step of score is for one option."""
    import numpy as np

    whole = sum(weights)
    found = np.zeros(STEPS + len(row) + 1)  # rounding may lift a sum by half a step per criterion
    found[0] = 1.0
    for cell, weight in zip(row, weights, strict=True):
        moved = np.zeros_like(found)
        for value, part in zip(cell, PARTS, strict=True):
            step = round(weight * value / whole / TOP * STEPS)
            moved[step:] += part * found[: len(found) - step]
        found = moved
    return found


def _first(chances: Sequence[Array], place: int) -> float:
    """The chance that one option is ahead of all the others, a draw of m counting 1/m.

    At each score the others' chances to be below (0 draws) or level (1 draw) are multiplied out as a
    polynomial in the number of draws.
    """
    import numpy as np

    own = chances[place]
    by_draws = [own]
    for other in (*chances[:place], *chances[place + 1 :]):
        below = np.concatenate(([0.0], np.cumsum(other)[:-1]))
        longer = [one * below for one in by_draws] + [np.zeros_like(own)]
        for draws, one in enumerate(by_draws):
            longer[draws + 1] = longer[draws + 1] + one * other
        by_draws = longer
    return float(sum(one.sum() / (draws + 1) for draws, one in enumerate(by_draws)))
