"""Which moves people tend to make: an estimate, kept apart from what a person could do.

A move is likely when the destination is large, near in skills and in daily work, and in the same field.
The estimate is a gravity model in two steps: first between broad groups of occupations, the narrowest ones
in which moves are observed, then inside a group. No move data are needed; whatever part is missing is left
out and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from waymark.guidance import similarity, vectors
from waymark.guidance.landscape import Landscape
from waymark.guidance.reasons import Reason
from waymark.guidance.terrain import NAMED_BY, Terrain, terrain

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each part adds to the natural logarithm of a destination's pull (Waymark's setting).

    `size` per logarithm of the people employed there, `turnover` per logarithm of the openings a year for
    each of them; `skills`, `levels` and `activities` from the farthest occupation (0) to the nearest (1) by
    rank; the others where true: `same_major` group, `management` there, `supervision` of one's own major
    group, `related` by tier, the last where only the destination's list names the occupation. A specialism
    draws `specialism` times what its general title does.

    Set so that the estimate implies what is published of real US moves (methods 6.3): which part of them
    lies in the first ten places of a ranking by size (.180), by what occupations lean on (.179), by levels
    (.159), by activities (.175), by size with one of these (.288, .309); which part goes to related
    occupations (.261) and to at most one step of preparation away (.744); and how well each ranking tells
    moves that occur from moves that don't. Rank and not distance, because among the near ones more nearness
    brings hardly more moves. The minor group and the preparation have no weight of their own: once the rest
    is known, those figures leave nothing for them to explain.

    On four the figures are silent: `turnover` (where few leave few can come, but part of the openings go to
    newcomers to work), `management` (people asked in a household call themselves managers more often than
    employers do, and moves are observed in households), `supervision` (the usual promotion) and `specialism`
    (nobody counts them apart).
    """

    size: float = 0.85
    turnover: float = 0.2
    skills: float = 1.1
    levels: float = 1.3
    activities: float = 0.8
    same_major: float = 0.6
    management: float = 0.5
    supervision: float = 0.5
    related: tuple[float, float, float, float] = (1.1, 1.0, 0.9, 0.5)
    specialism: float = 0.1


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
    elsewhere = ground.entry != ground.entry[own]
    if not elsewhere.any():
        return np.full(len(landscape.codes), np.nan)
    near = _nearness(landscape, ground, own, weights)
    inside = np.exp(weights.size * ground.size + near)
    inside *= np.where(ground.general, 1.0, weights.specialism) * elsewhere
    whole = _by_group(ground, inside)
    inside = np.divide(inside, whole, out=np.zeros_like(inside), where=whole > 0)
    size, turnover = ground.around(own)
    pull = weights.size * size + weights.turnover * turnover + _by_group(ground, inside * near)
    part = inside * np.exp(pull - pull.max())
    return np.where(elsewhere, part / part.sum(), np.nan)


def standings(landscape: Landscape, code: str, part: Array) -> Array:
    """By what to rank occupations, given their `shares`: for ordering only.

    The likeliest occupation of a broad group stands where its whole group stands, because moves are observed
    between groups; the others stand where their own share puts them. So no large field fills the list.
    """
    import numpy as np

    ground, own = terrain(landscape), landscape.row[code]
    known = np.nan_to_num(part)
    order = np.argsort(-known, kind="stable")
    first = order[np.unique(ground.group[order], return_index=True)[1]]
    first = first[ground.group[first] != ground.group[own]]
    standing = part.copy()
    standing[first] = np.where(np.isnan(part[first]), np.nan, _by_group(ground, known)[first])
    return standing


def _by_group(ground: Terrain, figures: Array) -> Array:
    """Each group's sum, at the place of each of its occupations."""
    import numpy as np

    return np.asarray(
        np.bincount(ground.group, weights=figures, minlength=ground.groups)[ground.group], float
    )


def _nearness(landscape: Landscape, ground: Terrain, own: int, weights: Weights) -> Array:
    """Natural logarithm of how strongly each occupation draws people from here, its size left aside."""
    import numpy as np

    code = landscape.codes[own]
    skills, activities = similarity.percentile_rows(landscape, code)
    levels = similarity.others(-similarity.distances(landscape, code), own)
    same_major = ground.major == ground.major[own]
    near: Array = weights.same_major * same_major + weights.management * ground.managing
    near += weights.supervision * (ground.supervising & same_major)
    for weight, part, stand_in in (
        (weights.skills, skills, activities),
        (weights.levels, levels, activities),
        (weights.activities, activities, skills),
    ):
        known = np.where(np.isnan(part), stand_in, part)
        near = near + weight / 100 * np.nan_to_num(known, nan=50.0)
    if own in ground.related:
        places, tiers = ground.related[own]
        near[places] += np.asarray(weights.related)[tiers - 1]
    return near


def likely(landscape: Landscape, code: str, limit: int | None = None, weights: Weights = DEFAULT) -> Moves:
    """Where people in `code` tend to move, likeliest first.

    In the order of `standings`; those whom the statistics count as the same occupation come last, without a
    share. An unknown code is refused; an estimate that lacks a part (sizes, ratings, activities, related
    list) names it in `missing`.
    """
    import numpy as np

    part = shares(landscape, code, weights)
    own = landscape.row[code]
    skills, activities = similarity.percentile_rows(landscape, code)
    alike = np.where(np.isnan(skills), activities, skills).tolist()
    standing = standings(landscape, code, part)
    order = np.argsort(-np.nan_to_num(standing, nan=-1.0), kind="stable").tolist()
    share, rank = part.tolist(), vectors.percentiles(standing).tolist()
    speaks = np.where(standing > SPEAKS * part, standing, 0.0).tolist()
    reasons = _reasons(landscape, own)
    found = tuple(
        Move(
            code=landscape.codes[i],
            share=_known(share[i]),
            percentile=_known(rank[i]),
            similarity=_known(alike[i]),
            reasons=(*reasons(i), *_for_group(speaks[i])),
        )
        for i in [i for i in order if i != own][:limit]
    )
    return Moves(code=code, moves=found, missing=missing(landscape, code))


def _for_group(share: float) -> tuple[Reason, ...]:
    """Said of an occupation that stands for its group more than for itself."""
    return (Reason("moves.stands_for_group", {"share": share}),) if share else ()


def _known(value: float) -> float | None:
    return None if isnan(value) else value


def _reasons(landscape: Landscape, own: int) -> Callable[[int], Iterator[Reason]]:
    """What explains each destination: same field, published relation, size, preparation."""
    ground = terrain(landscape)
    together = (ground.entry == ground.entry[own]).tolist()
    same_field = (ground.major == ground.major[own]).tolist()
    tiers: dict[int, int] = {}
    if own in ground.related:
        tiers = dict(zip(*(a.tolist() for a in ground.related[own]), strict=True))
    steps = (landscape.zone - landscape.zone[own]).tolist()

    def explain(place: int) -> Iterator[Reason]:
        if together[place]:
            yield Reason("moves.counted_together")
            return
        if same_field[place]:
            yield SAME_FIELD
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
        "sizes": bool(np.isnan(ground.people).all()),
        "ratings": not landscape.rated[own],
        "activities": not landscape.active[own],
        "related": own not in ground.related,
        "preparation": bool(np.isnan(landscape.zone[own])),
    }
    return tuple(Reason(f"moves.without_{part}") for part, absent in lacks.items() if absent)


SPEAKS = 2.0
"""How many times its own share a group's must be for its first occupation to say that it stands for it."""
SAME_FIELD = Reason("moves.same_field")
RELATED = {tier: Reason("moves.related", {"tier": tier}) for tier in (1, 2, 3)}
RELATED[NAMED_BY] = Reason("moves.related_back")
PREPARATION = {float(n): Reason("moves.preparation", {"steps": n}) for n in range(-4, 5) if n}
