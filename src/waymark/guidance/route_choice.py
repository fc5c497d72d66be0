"""Which few of many routes to show: those that nothing beats, each for what it is good at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from waymark.guidance.route_search import FEWEST, Found

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array

Strength = Literal[
    "likely", "little_new", "pay", "interests", "direct", "balance", "small_steps", "other_way", "only_way"
]
COLUMNS: tuple[Strength, ...] = ("likely", "little_new", "pay", "interests")

SAME = 1e-9


def pareto(losses: Array) -> NDArray[np.intp]:
    """Rows that no other row beats: none is at most as large in every column and smaller in one.

    Of equal rows all stay. `losses` has one row per choice, smaller is better, without NaN.
    """
    import numpy as np

    left = np.argsort(losses.sum(axis=1), kind="stable")
    front: list[int] = []
    while left.size:
        best = left[0]
        front.append(int(best))
        rest = left[1:]
        beaten = (losses[rest] >= losses[best] - SAME).all(axis=1)
        equal = (np.abs(losses[rest] - losses[best]) <= SAME).all(axis=1)
        left = rest[~beaten | equal]
    return np.sort(np.array(front, dtype=np.intp))


def chosen(found: Found, most: int) -> list[tuple[int, tuple[Strength, ...]]]:
    """The rows to show, the likeliest first, with what each is good at.

    The best of each column among the unbeaten, the direct step if there is one, and the one whose weakest
    side is least weak. Of equals the likelier one, then the shorter.
    """
    import numpy as np

    if len(found.paths) == 1:
        return [(0, ("direct",) if found.paths[0, 2] < 0 else ("only_way",))]
    losses = _losses(found)
    telling = losses.max(axis=0) > losses.min(axis=0) + SAME
    steps = (found.paths >= 0).sum(axis=1) - 1
    front = pareto(losses)
    front = front[np.lexsort((steps[front], found.cost[front]))]
    picks = [int(front[np.argmin(losses[front, i])]) for i in range(len(COLUMNS)) if telling[i]] or [
        int(front[0])
    ]
    direct = np.flatnonzero(steps == 1)
    picks += direct[np.argsort(found.cost[direct], kind="stable")][:1].tolist()
    middle = int(front[np.argmin(losses[front].max(axis=1))])
    picks = list(dict.fromkeys([*picks, middle]))[:most]
    extra = _extra(found, picks, min(FEWEST, most))
    best = losses.min(axis=0)

    def good_at(i: int) -> tuple[Strength, ...]:
        at: list[Strength] = [
            name for j, name in enumerate(COLUMNS) if telling[j] and losses[i, j] <= best[j] + SAME
        ]
        if steps[i] == 1:
            at.append("direct")
        if i == middle and not at:
            at.append("balance")
        return (*at, *extra.get(i, ()))

    return [(i, good_at(i)) for i in sorted([*picks, *extra], key=lambda i: (found.cost[i], steps[i], i))]


def _extra(found: Found, picks: list[int], wanted: int) -> dict[int, tuple[Strength, ...]]:
    """More rows where few are unbeaten: the one with the smallest steps, then likely ones by other stops."""
    import numpy as np

    more: dict[int, tuple[Strength, ...]] = {}
    gentle = int(np.lexsort((found.cost, found.hardest))[0])
    if len(picks) < wanted and found.hardest[gentle] < found.hardest[picks].min() - SAME:
        more[gentle] = ("small_steps",)
    seen = {stop for i in (*picks, *more) for stop in _between(found, i)}
    for i in np.argsort(found.cost, kind="stable").tolist():
        if len(picks) + len(more) >= wanted:
            break
        between = _between(found, i)
        if i not in picks and i not in more and between and not between & seen:
            more[i] = ("other_way",)
            seen |= between
    return more


def _between(found: Found, i: int) -> set[int]:
    """The stops of a row without its two ends."""
    return {stop for stop in found.paths[i].tolist() if stop >= 0} - {
        int(found.paths[i, 0]),
        int(found.paths[i][found.paths[i] >= 0][-1]),
    }


def _losses(found: Found) -> Array:
    """One column per objective: 0 the best there is to 1 the worst, 2 where unknown, 0 where all are."""
    import numpy as np

    columns = [found.cost, found.newness, _pay_order(found), -found.interest]
    table = np.zeros((len(found.cost), len(columns)))
    for i, column in enumerate(columns):
        known = ~np.isnan(column)
        if not known.any():
            continue
        low, high = column[known].min(), column[known].max()
        table[:, i] = np.where(known, (column - low) / max(high - low, SAME), 2.0)
    return table


def _pay_order(found: Found) -> Array:
    """Ranks by the worst pay on the way, among equals by the mean, the best 0; NaN where unknown."""
    import numpy as np

    pairs = np.stack([-found.worst, -found.mean], axis=1)
    known = ~np.isnan(pairs).any(axis=1)
    ranks = np.full(len(pairs), np.nan)
    if known.any():
        ranks[known] = np.unique(pairs[known], axis=0, return_inverse=True)[1].reshape(-1)
    return ranks
