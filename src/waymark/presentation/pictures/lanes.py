"""Where the stops of several routes stand: columns by how far along, rows so that routes do not tangle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

Walk = tuple[str, ...]
Key = tuple[str, ...]  # one stop, or the two between which a leg passes this column
Cell = tuple[int, Key]

SWEEPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Columns from the start to the goal, each with its stops and passages from top to bottom."""

    walks: tuple[Walk, ...]
    column: Mapping[str, int]
    columns: tuple[tuple[Key, ...], ...]


def copied(stop: str) -> str:
    """The stop that a copy stands for."""
    return stop.partition("\0")[0]


def lanes(walks: tuple[Walk, ...]) -> Lanes:
    """Lay out routes that begin and end at the same stops, keeping the routes' order from top to bottom.

    A stop that several routes share stands once. Where two routes visit two stops in opposite order, the
    later route gets copies of its own, so that every leg leads forward.
    """
    kept: list[Walk] = []
    for number, walk in enumerate(walks):
        own = (walk[0], *(f"{stop}\0{number}" for stop in walk[1:-1]), walk[-1])
        kept.append(walk if _order([*kept, walk]) else own)
    column: dict[str, int] = {}
    for stop in _order(kept) or ():
        column[stop] = max(
            (column[a] + 1 for walk in kept for a, b in pairwise(walk) if b == stop), default=0
        )
    users: dict[int, dict[Key, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, walk in enumerate(kept):
        for place, key in cells(walk, column):
            users[place][key].append(number)
    ordered = (sorted(users[place].items(), key=lambda item: _rank(item[1])) for place in sorted(users))
    return Lanes(walks=tuple(kept), column=column, columns=tuple(tuple(k for k, _ in c) for c in ordered))


def cells(walk: Walk, column: Mapping[str, int]) -> Iterator[Cell]:
    """Every column a route goes through, with the stop or the passage there."""
    for a, b in pairwise(walk):
        yield column[a], (a,)
        for between in range(column[a] + 1, column[b]):
            yield between, (a, b)
    yield column[walk[-1]], (walk[-1],)


def settle(plan: Lanes, sizes: Mapping[Key, float], apart: float) -> tuple[dict[Cell, float], float]:
    """The middle of every stop and passage, at least `apart` from its neighbours, and the height of all.

    Each is drawn towards the mean of what it is joined to, so that lines run as straight as they can.
    """
    joined: dict[Cell, list[Cell]] = defaultdict(list)
    for walk in plan.walks:
        for a, b in pairwise(cells(walk, plan.column)):
            joined[b].append(a)
            if len(a[1]) == 1:  # a passage keeps the level it comes from
                joined[a].append(b)
    level: dict[Cell, float] = {}
    for place, keys in enumerate(plan.columns):
        level |= _spread(place, keys, dict.fromkeys(keys, 0.0), sizes, apart)
    for sweep in range(SWEEPS):
        for place in sorted(range(len(plan.columns)), reverse=sweep % 2 == 1):
            keys = plan.columns[place]
            wish = {key: _mean([level[other] for other in joined[place, key]]) for key in keys}
            level |= _spread(place, keys, wish, sizes, apart)
    top = min(middle - sizes[key] / 2 for (_, key), middle in level.items())
    bottom = max(middle + sizes[key] / 2 for (_, key), middle in level.items())
    return {cell: middle - top for cell, middle in level.items()}, bottom - top


def _spread(
    place: int, keys: tuple[Key, ...], wish: Mapping[Key, float], sizes: Mapping[Key, float], apart: float
) -> dict[Cell, float]:
    """The wishes of a column, moved apart: half way between pushing all down and pushing all up."""
    down, up = dict(wish), dict(wish)
    for a, b in pairwise(keys):
        down[b] = max(down[b], down[a] + (sizes[a] + sizes[b]) / 2 + apart)
    for b, a in pairwise(reversed(keys)):
        up[a] = min(up[a], up[b] - (sizes[a] + sizes[b]) / 2 - apart)
    return {(place, key): (down[key] + up[key]) / 2 for key in keys}


def _order(walks: list[Walk]) -> tuple[str, ...] | None:
    """The stops so that every leg leads forward, or None where legs go round in a circle."""
    before: dict[str, set[str]] = defaultdict(set)
    for walk in walks:
        for a, b in pairwise(walk):
            before[b].add(a)
    try:
        return tuple(TopologicalSorter(before).static_order())
    except CycleError:
        return None


def _rank(numbers: list[int]) -> tuple[float, int]:
    return _mean([float(number) for number in numbers]), numbers[0]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
