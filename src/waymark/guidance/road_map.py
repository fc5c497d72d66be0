"""Occupations as places with ways between them: which steps are sensible, how likely, and how new."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from waymark.guidance import gaps, moves, similarity, vectors
from waymark.guidance.landscape import Landscape

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array

    Matrix = NDArray[np.floating[Any]]
    Allowed = NDArray[np.bool_]


USUAL = 0.95


@dataclass(frozen=True, kw_only=True, eq=False)
class RoadMap:
    """What is known of every step from row to column; it holds no person, so one serves everybody.

    `closeness` is the percentile 0–100 of the destination among all destinations of the row, `share` the
    estimated part of moves (0 or more, any scale, NaN unknown), `newness` the weighted gap without a unit.
    `zone` (1–5) and `pay` (a year, one currency) are per occupation, NaN unknown.
    """

    codes: tuple[str, ...]
    closeness: Matrix
    share: Matrix
    newness: Matrix
    zone: Array
    pay: Array

    @cached_property
    def row(self) -> dict[str, int]:
        """Row number by occupation code."""
        return {code: i for i, code in enumerate(self.codes)}

    @cached_property
    def pull(self) -> Matrix:
        """`share`, and none to oneself; where unknown, what every twentieth step of the row reaches.

        Statistics that count two occupations as one say nothing of moves between them, which are near ones.
        """
        import numpy as np

        filled = self.share.copy()
        for row in filled:
            unknown = np.isnan(row)
            if unknown.any():
                row[unknown] = np.quantile(row[~unknown], USUAL) if not unknown.all() else 1.0
        np.fill_diagonal(filled, 0.0)
        return filled

    @cached_property
    def likely(self) -> Matrix:
        """The percentile 0–100 of each step's `share` among those of its row, NaN where unknown."""
        import numpy as np

        return np.stack([vectors.percentiles(row) for row in self.share]).astype(self.share.dtype)

    @cached_property
    def usual_newness(self) -> float:
        """The mean over all steps, which stands in where one is unknown."""
        import numpy as np

        known = self.newness[~np.isnan(self.newness)]
        return float(known.mean()) if known.size else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What makes a step sensible. All but the published thresholds are Waymark's settings.

    A step is sensible if the destination is near (`closeness`, a percentile) or one of those that people
    tend to move to (`likely`, a percentile), at most `zones` job zones away, and pays over `pay` of the old
    pay (96, 1 and .75: Nesta, Mapping Career Causeways 2020). A stop on the way, which nobody asked for, is
    nearer than `stop_closeness`, so that it is not merely large, and takes `stop_chance` of the moves or
    more. What is unknown does not count against a step; only unknown closeness does, unless `closeness` is 0.
    """

    closeness: float = 96.0
    likely: float = 90.0
    zones: int = 1
    pay: float = 0.75
    stop_closeness: float = 75.0
    stop_chance: float = 0.005


LADDER: tuple[tuple[str, Filters], ...] = (
    ("", Filters()),
    ("closeness", Filters(closeness=90.0, likely=80.0)),
    ("zones", Filters(closeness=90.0, likely=80.0, zones=2)),
    ("closeness", Filters(closeness=80.0, likely=70.0, zones=2, stop_chance=0.0)),
    ("pay", Filters(closeness=80.0, likely=70.0, zones=2, pay=0.5, stop_chance=0.0)),
    (
        "closeness",
        Filters(closeness=50.0, likely=50.0, zones=2, pay=0.5, stop_closeness=50.0, stop_chance=0.0),
    ),
    ("pay", Filters(closeness=50.0, likely=50.0, zones=2, pay=0.0, stop_closeness=50.0, stop_chance=0.0)),
    ("zones", Filters(closeness=50.0, likely=50.0, zones=4, pay=0.0, stop_closeness=50.0, stop_chance=0.0)),
    ("closeness", Filters(closeness=0.0, likely=0.0, zones=4, pay=0.0, stop_closeness=0.0, stop_chance=0.0)),
)
"""What is given up, one thing at a time, while a target cannot be reached. Waymark's setting."""


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Row to column: steps that may end a route, steps to a stop on the way, and the chance of each.

    A chance is the estimated part that the step takes of all sensible moves out of its row; rows sum to 1.
    """

    last: Allowed
    stop: Allowed
    chance: Matrix


@lru_cache(maxsize=3)
def sensible_steps(roads: RoadMap, filters: Filters) -> Steps:
    """The steps that pass the filters."""
    import numpy as np

    with np.errstate(invalid="ignore", divide="ignore"):
        zones = np.abs(roads.zone[None, :] - roads.zone[:, None])
        pay = roads.pay[None, :] / roads.pay[:, None]
        passable = ~(zones > filters.zones) & ~(pay <= filters.pay) & (roads.pull > 0)
        near = (roads.closeness >= filters.closeness) | (filters.closeness <= 0)
        usual = roads.likely >= filters.likely
        last = passable & (near | usual)
        stop = passable & (near | (usual & (roads.closeness >= filters.stop_closeness)))
    part = np.where(last, roads.pull, 0.0)
    whole = part.sum(axis=1, keepdims=True)
    chance: Matrix = np.divide(part, whole, out=part, where=whole > 0)
    return Steps(last, stop & ((chance >= filters.stop_chance) | np.isnan(roads.share)), chance)


def road_map(landscape: Landscape, pay: Array) -> RoadMap:
    """The roads of a landscape; `pay` has one value per code. Half a second for 900 occupations: keep it.

    An occupation without ratings is as near as its activities are, and asks for what its nearest kin ask for.
    """
    import numpy as np

    size = len(landscape.codes)
    importance, level = landscape.importance.copy(), landscape.level.copy()
    for i in np.flatnonzero(~landscape.rated).tolist():
        kin = [landscape.row[code] for code in similarity.stand_ins(landscape, landscape.codes[i])]
        if kin:
            importance[i], level[i] = importance[kin].mean(axis=0), level[kin].mean(axis=0)
    closeness, share, newness = (np.full((size, size), np.nan, np.float32) for _ in range(3))
    for i, code in enumerate(landscape.codes):
        skills, activities = similarity.percentile_rows(landscape, code)
        closeness[i] = np.where(np.isnan(skills), activities, skills)
        share[i] = moves.shares(landscape, code)
        if level.shape[1]:
            newness[i] = gaps.weighted_gaps(importance, level, level[i]).sum(axis=1)
    return RoadMap(
        codes=landscape.codes,
        closeness=closeness,
        share=share,
        newness=newness,
        zone=landscape.zone,
        pay=pay,
    )
