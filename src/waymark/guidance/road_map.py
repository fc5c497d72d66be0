"""Occupations as places with ways between them: which steps are sensible, how likely, and how new."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from waymark.guidance import gaps, moves, similarity
from waymark.guidance.landscape import Landscape

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array

    Allowed = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class RoadMap:
    """What is known of every step from row to column; it holds no person, so one serves everybody.

    `closeness` is the percentile 0–100 of the destination among all destinations of the row, `share` the
    estimated part of moves (0 or more, any scale, NaN unknown), `newness` the weighted gap without a unit.
    `zone` (1–5) and `pay` (a year, one currency) are per occupation, NaN unknown.
    """

    codes: tuple[str, ...]
    closeness: Array
    share: Array
    newness: Array
    zone: Array
    pay: Array

    @cached_property
    def row(self) -> dict[str, int]:
        """Row number by occupation code."""
        return {code: i for i, code in enumerate(self.codes)}

    @cached_property
    def pull(self) -> Array:
        """`share` with the row's median where a step's own is unknown, and none to oneself."""
        import numpy as np

        filled = self.share.astype(np.float64)
        for row in filled:
            unknown = np.isnan(row)
            if unknown.any():
                row[unknown] = np.median(row[~unknown]) if not unknown.all() else 1.0
        np.fill_diagonal(filled, 0.0)
        return filled

    @cached_property
    def usual_newness(self) -> float:
        """The mean over all steps, which stands in where one is unknown."""
        import numpy as np

        known = self.newness[~np.isnan(self.newness)]
        return float(known.mean()) if known.size else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What makes a step sensible: least closeness, most job zones up or down, pay there ÷ here above this.

    The defaults follow Nesta's Mapping Career Causeways (2020). What is unknown does not count against a
    step; only an unknown closeness does, unless `closeness` is 0.
    """

    closeness: float = 96.0
    zones: int = 1
    pay: float = 0.75


LADDER: tuple[tuple[str, Filters], ...] = (
    ("", Filters()),
    ("closeness", Filters(closeness=90.0)),
    ("zones", Filters(closeness=90.0, zones=2)),
    ("closeness", Filters(closeness=80.0, zones=2)),
    ("pay", Filters(closeness=80.0, zones=2, pay=0.5)),
    ("closeness", Filters(closeness=50.0, zones=2, pay=0.5)),
    ("pay", Filters(closeness=50.0, zones=2, pay=0.0)),
    ("zones", Filters(closeness=50.0, zones=4, pay=0.0)),
    ("closeness", Filters(closeness=0.0, zones=4, pay=0.0)),
)
"""What is given up, one thing at a time, while a target cannot be reached. Waymark's setting."""


def allowed_steps(roads: RoadMap, filters: Filters) -> Allowed:
    """Which steps pass, row to column."""
    import numpy as np

    with np.errstate(invalid="ignore", divide="ignore"):
        near = (
            np.ones_like(roads.closeness, bool)
            if filters.closeness <= 0
            else roads.closeness >= filters.closeness
        )
        zones = np.abs(roads.zone[None, :] - roads.zone[:, None])
        pay = roads.pay[None, :] / roads.pay[:, None]
        passed = near & ~(zones > filters.zones) & ~(pay <= filters.pay) & (roads.pull > 0)
    np.fill_diagonal(passed, False)
    return passed


def chances(roads: RoadMap, allowed: Allowed) -> Array:
    """The estimated part of the allowed moves out of each row that each allowed step takes; rows sum to 1."""
    import numpy as np

    part = np.where(allowed, roads.pull, 0.0)
    whole = part.sum(axis=1, keepdims=True)
    parts: Array = np.divide(part, whole, out=part, where=whole > 0)
    return parts


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
    closeness, share, newness = (np.full((size, size), np.nan) for _ in range(3))
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
