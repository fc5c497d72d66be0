"""How alike two occupations are, as a rank among all occupations and never as a bare cosine.

Two random occupations have a median cosine of .93 over what they lean on (and .97 over raw skill ratings), so
a "97 % match" would say nothing. What a person is told is a percentile: closer than so many of all others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from waymark.guidance import soc, vectors
from waymark.guidance.landscape import Landscape
from waymark.guidance.reasons import Reason, Refusal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from waymark.guidance.profiles import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """One occupation as seen from another.

    `percentile` (0–100) is the share of other occupations that lie farther away. It rests on skills and
    knowledge, or on shared activities where `by_activities` is true. `activities` is the second line: the
    same percentile over shared activities alone, None where they are not published.
    """

    code: str
    percentile: float
    by_activities: bool
    activities: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two occupations have in common, weightiest first."""

    skills: tuple[Reason, ...]
    activities: tuple[Reason, ...]


def row_of(landscape: Landscape, code: str) -> int:
    """The occupation's place; a `Refusal` where the catalogue does not have it."""
    try:
        return landscape.row[code]
    except KeyError:
        raise Refusal(Reason("occupation.unknown", {"code": code})) from None


def cosines(landscape: Landscape, code: str) -> Array:
    """Cosine of what `code` leans on with every occupation, NaN where either lacks ratings (methods 6.3).

    Positive by construction, with a median near .93: for ranking and for tests, not for showing.
    """
    import numpy as np

    found = landscape.direction @ landscape.direction[row_of(landscape, code)]
    return np.where(landscape.rated & landscape.rated[landscape.row[code]], found, np.nan)


def activity_cosines(landscape: Landscape, code: str) -> Array:
    """Cosine (0–1) of the rarity-weighted activities of `code` with every occupation's, NaN where unknown."""
    import numpy as np

    found = landscape.activity_direction @ landscape.activity_direction[row_of(landscape, code)]
    return np.where(landscape.active & landscape.active[landscape.row[code]], found, np.nan)


def distances(landscape: Landscape, code: str) -> Array:
    """Euclidean distance of the levels (0–7) of `code` from every occupation's, NaN where unrated."""
    import numpy as np

    apart: Array = np.linalg.norm(landscape.level - landscape.level[row_of(landscape, code)], axis=1)
    return apart if landscape.level.shape[1] else np.full(len(apart), np.nan)


def others(scores: Array, own: int) -> Array:
    """Percentiles over all destinations: `scores` without the occupation itself."""
    import numpy as np

    without = scores.copy()
    without[own] = np.nan
    return vectors.percentiles(without)


def percentile_rows(landscape: Landscape, code: str) -> tuple[Array, Array]:
    """Percentiles from `code` to every occupation by skills and by activities; NaN where unknown."""
    own = row_of(landscape, code)
    return others(cosines(landscape, code), own), others(activity_cosines(landscape, code), own)


def similar(landscape: Landscape, code: str, limit: int | None = None) -> tuple[Similar, ...]:
    """The occupations nearest to `code`, nearest first; those about which nothing is known are left out.

    Ranked by skills and knowledge (cosine of revealed comparative advantage, the best single measure on real
    US moves, methods 6.3). Where either side lacks ratings, shared activities stand in, and the
    record says so.
    """
    import numpy as np

    skills, activities = percentile_rows(landscape, code)
    score = np.where(np.isnan(skills), activities, skills)
    second = np.nan_to_num(activities, nan=-1.0)
    order = np.lexsort((-second, -np.nan_to_num(score, nan=-1.0)))
    known = order[~np.isnan(score[order])][:limit]
    return tuple(_similar(landscape.codes[i], float(skills[i]), float(activities[i])) for i in known)


def _similar(code: str, skills: float, activities: float) -> Similar:
    by_activities = skills != skills  # noqa: PLR0124 - NaN
    second = None if activities != activities else activities  # noqa: PLR0124 - NaN
    reasons = []
    if by_activities:
        reasons.append(Reason("similar.by_activities"))
    else:
        reasons.append(Reason("similar.skills", {"percentile": skills}))
    if second is not None:
        reasons.append(Reason("similar.activities", {"percentile": second}))
    return Similar(
        code=code,
        percentile=activities if by_activities else skills,
        by_activities=by_activities,
        activities=second,
        reasons=tuple(reasons),
    )


def shared(landscape: Landscape, code: str, other: str, limit: int = 5) -> Shared:
    """What both lean on more than is usual, and what people in both do, at most `limit` of each.

    A skill counts where both use it effectively (comparative advantage of 1 or more) and it matters to both
    (importance of 3 or more of 5); weighed by the product of both advantages.
    """
    import numpy as np

    here, there = row_of(landscape, code), row_of(landscape, other)
    skills: list[Reason] = []
    if landscape.ratings is not None and landscape.rated[here] and landscape.rated[there]:
        pair = landscape.leaning[[here, there]]
        matter = landscape.importance[[here, there]]
        counts = (pair >= 1).all(axis=0) & (matter >= MATTERS).all(axis=0)
        weight = np.where(counts, pair.prod(axis=0), 0.0)
        elements = landscape.ratings.elements
        skills = [Reason("similar.shared_skill", {"element": elements[i]}) for i in _heaviest(weight, limit)]
    both = landscape.activity_weight[here] * landscape.activity_weight[there]
    names = landscape.activities.activities if landscape.activities else ()
    activities = [Reason("similar.shared_activity", {"activity": names[i]}) for i in _heaviest(both, limit)]
    return Shared(skills=tuple(skills), activities=tuple(activities))


def stand_ins(landscape: Landscape, code: str, limit: int = 3) -> tuple[str, ...]:
    """Whose ratings speak for an occupation: its own, or for an unrated one those of its nearest kin.

    Kin are the rated occupations of its broad group, else of its minor group, else those that share most
    activities with it; where there are many, the ones that share most. Empty where neither is known.
    """
    import numpy as np

    own = row_of(landscape, code)
    if landscape.rated[own]:
        return (code,)
    near = np.nan_to_num(activity_cosines(landscape, code))
    field = soc.groups(code)
    circles = [near > 0]
    if field is not None:
        circles = [_within(landscape, field.broad), _within(landscape, field.minor), *circles]
    kin = next((found for circle in circles if (found := circle & landscape.rated).any()), None)
    if kin is None:
        return ()
    order = np.argsort(-np.where(kin, near, -1.0), kind="stable")[:limit].tolist()
    return tuple(landscape.codes[i] for i in order if kin[i])


def _within(landscape: Landscape, group: str) -> NDArray[np.bool_]:
    import numpy as np

    return np.array([code.startswith(group) for code in landscape.codes])


def _heaviest(weight: Array, limit: int) -> list[int]:
    import numpy as np

    order = np.argsort(-weight, kind="stable")[:limit]
    return [int(i) for i in order if weight[i] > 0]


MATTERS = 3.0
"""Importance from which an element matters to an occupation: the middle of the scale, "important"."""
