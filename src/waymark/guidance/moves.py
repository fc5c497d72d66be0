"""Which moves people tend to make: an estimate, kept apart from what a person could do.

A move is likely when the destination is large, near in skills and in daily work, in the same field, and asks
for about the same preparation. The estimate is a gravity model in two steps. First between the entries of the
labour statistics: ln of an entry's pull = size + nearness + bonuses (`Weights`). Then, within an entry, among
the occupations counted there, by nearness, the general title before its specialisms. No move data are needed;
whatever part is missing is left out and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from waymark.guidance import similarity, vectors
from waymark.guidance.landscape import Landscape
from waymark.guidance.reasons import Reason
from waymark.guidance.terrain import Terrain, terrain

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each part adds to the logarithm of a destination's pull (Waymark's setting)."""

    size: float = 0.8
    skills: float = 0.35
    levels: float = 0.45
    activities: float = 0.35
    same_major: float = 0.5
    same_minor: float = 0.6
    same_broad: float = 0.4
    related: tuple[float, float, float] = (1.2, 0.9, 0.6)
    zone_step: float = -0.35
    specialism: float = -1.5


DEFAULT = Weights()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One destination.

    `share` estimates the part of all moves out of the occupation that lead here (0–1); None where the
    statistics count both as one occupation, so that nothing can be said. `percentile` (0–100): likelier than
    so many of the other destinations. `similarity` is that of `similarity.similar`, a separate matter.
    """

    code: str
    share: float | None
    percentile: float | None
    similarity: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Destinations, likeliest first, and which parts the estimate had to do without."""

    code: str
    moves: tuple[Move, ...]
    missing: tuple[Reason, ...]


def shares(landscape: Landscape, code: str, weights: Weights = DEFAULT) -> Array:
    """The estimated part (0–1) of all moves out of `code` that lead to each occupation, summing to 1.

    NaN for the occupation itself and for those that the statistics count together with it.
    """
    import numpy as np

    own = similarity.row_of(landscape, code)
    ground = terrain(landscape)
    near = _nearness(landscape, ground, own, weights)
    pull = weights.size * _sizes(ground.size) + near + _within_entries(ground, near, weights)
    elsewhere = ground.entry != ground.entry[own]
    if not elsewhere.any():
        return np.full(len(pull), np.nan)
    part = np.where(elsewhere, np.exp(pull - pull[elsewhere].max()), 0.0)
    return np.where(elsewhere, part / part.sum(), np.nan)


def _sizes(known: Array) -> Array:
    """Sizes with the median where one is unknown."""
    import numpy as np

    if np.isnan(known).all():
        return np.zeros(len(known))
    return np.nan_to_num(known, nan=float(np.nanmedian(known)))


def _nearness(landscape: Landscape, ground: Terrain, own: int, weights: Weights) -> Array:
    """Natural logarithm of how strongly each occupation draws people from here, its size left aside."""
    import numpy as np

    code = landscape.codes[own]
    activities = vectors.z_scores(similarity.activity_cosines(landscape, code))
    skills = vectors.z_scores(similarity.cosines(landscape, code))
    levels = vectors.z_scores(-similarity.distances(landscape, code))
    near = np.zeros(len(landscape.codes))
    for weight, part in (
        (weights.skills, skills),
        (weights.levels, levels),
        (weights.activities, activities),
    ):
        near += weight * np.nan_to_num(np.where(np.isnan(part), activities, part))
    near += weights.same_major * (ground.major == ground.major[own])
    near += weights.same_minor * (ground.minor == ground.minor[own])
    near += weights.same_broad * (ground.broad == ground.broad[own])
    near += weights.zone_step * np.nan_to_num(np.abs(landscape.zone - landscape.zone[own]))
    if own in ground.related:
        places, tiers = ground.related[own]
        near[places] += np.asarray(weights.related)[tiers - 1]
    return near


def _within_entries(ground: Terrain, near: Array, weights: Weights) -> Array:
    """Natural logarithm of each occupation's part of the statistics' entry it is counted in."""
    import numpy as np

    part = np.exp(near + np.where(ground.general, 0.0, weights.specialism))
    whole = np.bincount(ground.entry, weights=part, minlength=ground.entries)
    within: Array = np.log(part / whole[ground.entry])
    return within


def likely(landscape: Landscape, code: str, limit: int | None = None, weights: Weights = DEFAULT) -> Moves:
    """Where people in `code` tend to move, likeliest first.

    Those whom the statistics count as the same occupation come last, without a share. An unknown code is
    refused; an estimate that lacks a part (sizes, ratings, activities, related list) names it in `missing`.
    """
    import numpy as np

    part = shares(landscape, code, weights)
    own = landscape.row[code]
    skills, activities = similarity.percentile_rows(landscape, code)
    alike = np.where(np.isnan(skills), activities, skills).tolist()
    order = np.argsort(-np.nan_to_num(part, nan=-1.0), kind="stable").tolist()
    share, rank = part.tolist(), vectors.percentiles(part).tolist()
    reasons = _reasons(landscape, own)
    found = tuple(
        Move(
            code=landscape.codes[i],
            share=_known(share[i]),
            percentile=_known(rank[i]),
            similarity=_known(alike[i]),
            reasons=tuple(reasons(i)),
        )
        for i in [i for i in order if i != own][:limit]
    )
    return Moves(code=code, moves=found, missing=missing(landscape, code))


def _known(value: float) -> float | None:
    return None if isnan(value) else value


def _reasons(landscape: Landscape, own: int) -> Callable[[int], Iterator[Reason]]:
    """What explains each destination: same field, published relation, size, preparation."""
    ground = terrain(landscape)
    together = (ground.entry == ground.entry[own]).tolist()
    field = (ground.major == ground.major[own]).astype(int)
    field += ground.minor == ground.minor[own]
    field += ground.broad == ground.broad[own]
    fields = field.tolist()
    tiers: dict[int, int] = {}
    if own in ground.related:
        tiers = dict(zip(*(a.tolist() for a in ground.related[own]), strict=True))
    steps = (landscape.zone - landscape.zone[own]).tolist()

    def explain(place: int) -> Iterator[Reason]:
        if together[place]:
            yield Reason("moves.counted_together")
            return
        if fields[place]:
            yield SAME_FIELD[fields[place]]
        if place in tiers:
            yield RELATED[tiers[place]]
        if (crowd := ground.crowd[place]) is not None:
            yield crowd
        if steps[place] in PREPARATION:
            yield PREPARATION[steps[place]]

    return explain


def missing(landscape: Landscape, code: str) -> tuple[Reason, ...]:
    """The parts that the estimate for `code` has to do without."""
    import numpy as np

    own, ground = similarity.row_of(landscape, code), terrain(landscape)
    lacks = {
        "sizes": bool(np.isnan(ground.size).all()),
        "ratings": not landscape.rated[own],
        "activities": not landscape.active[own],
        "related": own not in ground.related,
        "preparation": bool(np.isnan(landscape.zone[own])),
    }
    return tuple(Reason(f"moves.without_{part}") for part, absent in lacks.items() if absent)


SAME_FIELD = {
    n: Reason("moves.same_field", {"group": g}) for n, g in enumerate(("major", "minor", "broad"), 1)
}
RELATED = {tier: Reason("moves.related", {"tier": tier}) for tier in (1, 2, 3)}
PREPARATION = {float(n): Reason("moves.preparation", {"steps": n}) for n in range(-4, 5) if n}
