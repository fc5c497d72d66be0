"""A person's six interests or values against those of every occupation."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.guidance import vectors
from waymark.guidance.profiles import Profiles, Six


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One occupation: the profiles' correlation (for tests and charts) and its rank among all, 0–100.

    Only the percentile is for telling: over six numbers, one in five random pairs of occupations
    correlates above .7.
    """

    code: str
    correlation: float
    percentile: float


def rank(profile: Six, occupations: Profiles, limit: int | None = None) -> tuple[Match, ...] | None:
    """Occupations by profile correlation, best first; None for a flat profile, which matches nothing.

    Shape counts and not height (methods 1.3). Of occupations level with the last one within `limit` all are
    returned. An occupation with a flat profile is left out.
    """
    import numpy as np

    found = vectors.correlations(profile, occupations.values)
    if found is None:
        return None
    percentile = vectors.percentiles(found)
    order = np.argsort(-np.nan_to_num(found, nan=-2.0), kind="stable")
    order = order[~np.isnan(found[order])]
    if limit is not None and limit < len(order):
        order = order[found[order] >= found[order[limit - 1]]] if limit else order[:0]
    return tuple(
        Match(code=occupations.codes[i], correlation=float(found[i]), percentile=float(percentile[i]))
        for i in order.tolist()
    )
