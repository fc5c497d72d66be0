"""Where the stops of several routes stand: columns by how far along, rows so that routes do not tangle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

Walk = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A place in a column: a stop, or only the passage of a leg that goes on to a later column."""

    key: tuple[str, ...]
    routes: tuple[int, ...]

    @property
    def is_stop(self) -> bool:
        """Whether something stands here, or a leg only passes."""
        return len(self.key) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Columns from the start to the goal, each with its cells from top to bottom."""

    walks: tuple[Walk, ...]
    columns: tuple[tuple[Cell, ...], ...]
    column: dict[str, int]


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
        before = [a for walk in kept for a, b in pairwise(walk) if b == stop]
        column[stop] = max((column[a] + 1 for a in before), default=0)
    through: dict[int, dict[tuple[str, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, walk in enumerate(kept):
        for place, key in _cells(walk, column):
            through[place][key].append(number)
    return Lanes(
        walks=tuple(kept), column=column, columns=tuple(_sorted(through[i]) for i in sorted(through))
    )


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


def _cells(walk: Walk, column: dict[str, int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every column a route goes through, with the stop or the passage there."""
    for a, b in pairwise(walk):
        yield column[a], (a,)
        for between in range(column[a] + 1, column[b]):
            yield between, (a, b)
    yield column[walk[-1]], (walk[-1],)


def _sorted(through: dict[tuple[str, ...], list[int]]) -> tuple[Cell, ...]:
    cells = (Cell(key=key, routes=tuple(numbers)) for key, numbers in through.items())
    return tuple(sorted(cells, key=lambda cell: (sum(cell.routes) / len(cell.routes), cell.routes[0])))
