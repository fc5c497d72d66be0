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


@dataclass(frozen=True)
class Terrain:
    """Places of a landscape by number: equal numbers are the same entry or group.

    `size` is ln of the people whom the entry of the statistics counts, NaN where unknown; `crowd` says it as
    a reason. `general` marks general titles, as against specialisms of the same entry. `related` holds, per
    occupation, the places of its published related occupations and their tiers 1–3.
    """

    entry: NDArray[np.intp]
    entries: int
    size: Array
    crowd: tuple[Reason | None, ...]
    major: NDArray[np.intp]
    minor: NDArray[np.intp]
    broad: NDArray[np.intp]
    general: NDArray[np.bool_]
    related: dict[int, tuple[NDArray[np.intp], NDArray[np.intp]]]


@lru_cache(maxsize=2)
def terrain(landscape: Landscape) -> Terrain:
    """The terrain of a landscape; the last two are kept."""
    import numpy as np

    codes, market = landscape.codes, landscape.market
    found = [soc.groups(code) for code in codes]
    people = np.full(len(codes), np.nan)
    counted: dict[str, str] = {}
    if market is not None:
        people = vectors.spread_rows(market.codes, market.employment, codes)
        people = np.where(people > 0, people, np.nan)
        counted = dict(zip(market.codes, market.counted, strict=True))
    names = [counted.get(code) or (g.detailed if g else None) for code, g in zip(codes, found, strict=True)]
    entry = _numbers(names)
    return Terrain(
        entry=entry,
        entries=int(entry.max(initial=-1)) + 1,
        size=np.log(people),
        crowd=tuple(None if isnan(n) else Reason("moves.people", {"people": n}) for n in people.tolist()),
        major=_numbers([g.major if g else None for g in found]),
        minor=_numbers([g.minor if g else None for g in found]),
        broad=_numbers([g.broad if g else None for g in found]),
        general=np.array([g is None or g.general for g in found]),
        related=_related(landscape),
    )


def _numbers(names: list[str | None]) -> NDArray[np.intp]:
    """A number for each distinct name; what has no name gets a number of its own."""
    import numpy as np

    number: dict[str | int, int] = {}
    keys: list[str | int] = [name or i for i, name in enumerate(names)]
    return np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.intp)


def _related(landscape: Landscape) -> dict[int, tuple[NDArray[np.intp], NDArray[np.intp]]]:
    import numpy as np

    result: dict[int, tuple[NDArray[np.intp], NDArray[np.intp]]] = {}
    published = landscape.market.related if landscape.market else {}
    for code, tiers in published.items():
        known = [(landscape.row[other], tier) for other, tier in tiers.items() if other in landscape.row]
        if code in landscape.row and known:
            places, numbers = zip(*known, strict=True)
            result[landscape.row[code]] = (np.array(places), np.array(numbers))
    return result
