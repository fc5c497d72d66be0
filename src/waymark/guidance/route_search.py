"""Every route of up to four steps between two occupations, and what each is good at, in arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from waymark.guidance.road_map import RoadMap, Steps

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array
    from waymark.guidance.road_map import Allowed, Matrix

    Paths = NDArray[np.intp]

TWO, THREE, MOST_STEPS = 2, 3, 4
NEGLIGIBLE = 1e-9
DETOUR = 2.0
FEWEST = 3
"""A route asks for at most `DETOUR` times the newness of the least new one, but `FEWEST` are always kept."""
MOST_BEGINNINGS = 4000
"""Two-step beginnings that are followed further, the likeliest ones; under the usual filters all of them."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """Routes as rows of places in the road map, short ones filled up with −1, and what each amounts to.

    `chances` and `steps` (newness) have one column per step. `cost` is the sum of −ln chance, `newness` the
    sum over the steps, `hardest` the newest one, `worst` and `mean` the pay on the way with the target,
    `interest` the mean correlation there. NaN where a part is unknown.
    """

    paths: Paths
    chances: Array
    steps: Array
    cost: Array
    newness: Array
    hardest: Array
    worst: Array
    mean: Array
    interest: Array


def towards(
    roads: RoadMap, steps: Steps, origins: Sequence[int], target: int, own_newness: Array | None
) -> Allowed:
    """The steps that lead on to one target.

    A stop on the way asks for no more preparation than the greater of both ends, is no origin, and leaves no
    more to learn for the target than the place before it.
    """
    import numpy as np

    on = steps.stop.copy()
    on[:, target] = steps.last[:, target]
    left = roads.newness[:, target].astype(np.float64)
    if own_newness is not None:
        left[list(origins)] = own_newness[target]
    left[target] = 0.0
    on &= ~(left[None, :] > left[:, None])
    ends = roads.zone[[*origins, target]]
    if not np.isnan(ends).any():
        on[:, roads.zone > ends.max()] = False
    on[:, list(origins)] = False
    return on


def shortest_paths(on: Allowed, chance: Matrix, origins: Sequence[int], target: int) -> Paths:
    """All paths of at most four steps that are at most one step longer than the shortest."""
    paths = every_path(on, chance, origins, target, 1)
    for steps in range(TWO, MOST_STEPS + 1):
        longer = every_path(on, chance, origins, target, steps)
        if len(paths):
            return longer
        paths = longer
    return paths


def every_path(
    on: Allowed, chance: Matrix, origins: Sequence[int], target: int, most_steps: int = MOST_STEPS
) -> Paths:
    """All paths of at most so many steps from an origin to the target that meet no place twice."""
    import numpy as np

    into = np.flatnonzero(on[:, target])
    tables = [np.zeros((0, MOST_STEPS + 1), dtype=np.intp)]
    for origin in origins:
        tables += _from(on, chance, (origin, target), into, most_steps)
    return np.concatenate(tables)


def _from(
    on: Allowed, chance: Matrix, ends: tuple[int, int], into: Paths, most_steps: int
) -> Iterator[Paths]:
    """The paths from one origin, one array per length; `into` are the places with a step to the target."""
    import numpy as np

    origin, target = ends
    if on[origin, target]:
        yield _table(origin, np.array([target]))
    first = np.flatnonzero(on[origin])
    first = first[first != target]
    if most_steps >= TWO:
        yield _table(origin, first[on[first, target]], target)
    at, second = np.nonzero(on[first])
    first, second = _likeliest(chance, origin, first[at[second != target]], second[second != target])
    if most_steps >= THREE:
        last = on[second, target]
        yield _table(origin, first[last], second[last], target)
    if most_steps >= MOST_STEPS:
        pair, third = np.nonzero(on[np.ix_(second, into)])
        other = into[third] != first[pair]
        pair, third = pair[other], third[other]
        yield _table(origin, first[pair], second[pair], into[third], target)


def _likeliest(chance: Matrix, origin: int, first: Paths, second: Paths) -> tuple[Paths, Paths]:
    import numpy as np

    if len(first) <= MOST_BEGINNINGS:
        return first, second
    likely = chance[origin, first] * chance[first, second]
    best = np.sort(np.argpartition(-likely, MOST_BEGINNINGS)[:MOST_BEGINNINGS])
    return first[best], second[best]


def _table(*columns: int | Paths) -> Paths:
    """Paths from their columns, filled up to the greatest length."""
    import numpy as np

    size = np.size(columns[1])
    table = np.full((size, MOST_STEPS + 1), -1, dtype=np.intp)
    for i, column in enumerate(columns):
        table[:, i] = column
    return table


def without_detours(found: Found) -> Found:
    """The routes that do not ask for far more than the least new one does."""
    if len(found.paths) <= FEWEST:
        return found
    least = sorted(found.newness.tolist())[:FEWEST]
    keep = found.newness <= max(DETOUR * least[0], least[-1]) + NEGLIGIBLE
    return Found(**{field.name: getattr(found, field.name)[keep] for field in fields(Found)})


def weigh(
    roads: RoadMap, chance: Matrix, paths: Paths, interest: Array | None, own_newness: Array | None
) -> Found:
    """What each path amounts to; `own_newness` replaces the newness of the first step."""
    import numpy as np

    here, there = paths[:, :-1], paths[:, 1:]
    real = there >= 0
    newness = np.where(real, roads.newness[here, there], 0.0)
    if own_newness is not None:
        newness[:, 0] = own_newness[there[:, 0]]
    filled = np.where(np.isnan(newness), roads.usual_newness, newness)
    chances = np.where(real, chance[here, there], 1.0)
    steps = real.sum(axis=1)
    pay = np.where(real, roads.pay[there], 0.0)
    fit = np.where(real, interest[there], 0.0) if interest is not None else np.full(there.shape, np.nan)
    return Found(
        paths=paths,
        chances=chances,
        steps=newness,
        cost=-np.log(chances).sum(axis=1),
        newness=filled.sum(axis=1),
        hardest=filled.max(axis=1, initial=0.0),
        worst=np.where(real, pay, np.inf).min(axis=1, initial=np.inf),
        mean=pay.sum(axis=1) / steps,
        interest=fit.sum(axis=1) / steps,
    )
