"""What the estimate of likely moves needs to know of each occupation, prepared once per landscape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isnan
from typing import TYPE_CHECKING

from waymark.guidance import soc, vectors
from waymark.guidance.landscape import Landscape
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array


MANAGEMENT = "11"
FIRST_WITH_SUPERVISORS = "33"
"""From this major group on, the first minor group of each holds its supervisors."""
NAMED_BY = 4


@dataclass(frozen=True)
class Terrain:
    """Places of a landscape by number: equal numbers are the same entry, broad group or major group.

    An `entry` is what the statistics count as one; `group` is the broad group, the narrowest one in which
    moves are observed. `people` and `openings` are those of an occupation's entry, NaN where unknown; `size`
    is the natural logarithm of `people`. `counts` marks one occupation of each entry. `crowd` says the people
    as a reason. `general` marks general titles, as against specialisms of the same entry, `managing`
    management, `supervising` the first-line supervisors of a major group. `related` holds, per occupation,
    the places of its published related ones and their tiers, 1–3 or `NAMED_BY`.
    """

    entry: NDArray[np.intp]
    group: NDArray[np.intp]
    groups: int
    major: NDArray[np.intp]
    people: Array
    openings: Array
    size: Array
    counts: NDArray[np.bool_]
    crowd: tuple[Reason | None, ...]
    general: NDArray[np.bool_]
    managing: NDArray[np.bool_]
    supervising: NDArray[np.bool_]
    related: dict[int, tuple[NDArray[np.intp], NDArray[np.intp]]]

    def around(self, own: int) -> tuple[Array, Array]:
        """Size of each occupation's group and its openings for each person, both as natural logarithms.

        The entry of `own` does not count towards its group: nobody moves there by moving.
        """
        import numpy as np

        counts = self.counts & (self.entry != self.entry[own])
        people, openings = (self._sum(figures, counts) for figures in (self.people, self.openings))
        return _filled(np.log(people)), _filled(np.log(openings / people))

    def _sum(self, figures: Array, counts: NDArray[np.bool_]) -> Array:
        import numpy as np

        once = np.where(counts, np.nan_to_num(figures), 0.0)
        return _positive(np.asarray(np.bincount(self.group, weights=once)[self.group], float))


@lru_cache(maxsize=2)
def terrain(landscape: Landscape) -> Terrain:
    """The terrain of a landscape; the last two are kept."""
    import numpy as np

    codes, market = landscape.codes, landscape.market
    found = [soc.groups(code) for code in codes]
    people = openings = np.full(len(codes), np.nan)
    counted: dict[str, str] = {}
    if market is not None:
        people = _positive(vectors.spread_rows(market.codes, market.employment, codes))
        openings = _positive(vectors.spread_rows(market.codes, market.openings, codes))
        counted = dict(zip(market.codes, market.counted, strict=True))
    named = zip(codes, found, strict=True)
    entry = _numbers([counted.get(code) or (g.detailed if g else None) for code, g in named])
    group = _numbers([g.broad if g else None for g in found])
    first = np.unique(entry, return_index=True)[1]
    return Terrain(
        entry=entry,
        group=group,
        groups=int(group.max(initial=-1)) + 1,
        major=_numbers([g.major if g else None for g in found]),
        people=people,
        openings=openings,
        size=_filled(np.log(people)),
        counts=np.isin(np.arange(len(codes)), first),
        crowd=tuple(None if isnan(n) else Reason("moves.people", {"people": n}) for n in people.tolist()),
        general=np.array([g is None or g.general for g in found], dtype=bool),
        managing=np.array([g is not None and g.major == MANAGEMENT for g in found], dtype=bool),
        supervising=np.array([g is not None and _supervises(g) for g in found], dtype=bool),
        related=_related(landscape),
    )


def _supervises(groups: soc.Groups) -> bool:
    return groups.major >= FIRST_WITH_SUPERVISORS and groups.minor == f"{groups.major}-1"


def _positive(figures: Array) -> Array:
    import numpy as np

    return np.where(figures > 0, figures, np.nan)


def _filled(known: Array) -> Array:
    """The median where a value is unknown, 0 everywhere where all are."""
    import numpy as np

    return np.nan_to_num(known, nan=0.0 if np.isnan(known).all() else float(np.nanmedian(known)))


def _numbers(names: list[str | None]) -> NDArray[np.intp]:
    """A number for each distinct name; what has no name gets a number of its own."""
    import numpy as np

    number: dict[str | int, int] = {}
    keys: list[str | int] = [name or i for i, name in enumerate(names)]
    return np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.intp)


def _related(landscape: Landscape) -> dict[int, tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Places and tiers of the related occupations; those that only name this one get the tier `NAMED_BY`."""
    import numpy as np

    row = landscape.row
    tier: dict[int, dict[int, int]] = {}
    published = landscape.market.related if landscape.market else {}
    for code, others in published.items():
        for other, given in others.items() if code in row else ():
            if other in row:
                tier.setdefault(row[code], {})[row[other]] = given
                tier.setdefault(row[other], {}).setdefault(row[code], NAMED_BY)
    return {own: (np.array(list(found)), np.array(list(found.values()))) for own, found in tier.items()}
