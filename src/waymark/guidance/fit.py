"""How a person fits every occupation: interests, values, skills and likelihood, each one shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from waymark.guidance import moves, similarity, vectors
from waymark.guidance.landscape import Landscape
from waymark.guidance.levels import Standing
from waymark.guidance.profiles import Six
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array

PARTS = ("interests", "values", "skills", "likely")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is known of a person; any part may be missing.

    `interests` are scores 0–40 in the order `INTERESTS`, `values` 6–30 in the order `VALUES`. `code` is the
    occupation they are in, or were in last.
    """

    interests: Six | None = None
    values: Six | None = None
    standing: Standing | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One occupation for one person.

    Each part is a percentile 0–100, closer (or likelier) than so many of the other occupations; None where it
    is not known. `mean` is the mean of those known, for ordering only. `reasons` name what this occupation
    lacks.
    """

    code: str
    mean: float
    interests: float | None
    values: float | None
    skills: float | None
    likely: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """Every occupation with at least one part known, best first, and the parts missing for all of them."""

    fits: tuple[Fit, ...]
    missing: tuple[Reason, ...]


def fits(landscape: Landscape, person: Person) -> Fits:
    """Every occupation by the mean of the parts that are known (Waymark's setting; methods 15).

    Only percentiles are averaged: raw correlations of different parts cannot be compared.
    """
    import numpy as np

    parts, missing = _parts(landscape, person)
    table = np.array([parts[name] for name in PARTS])
    known = ~np.isnan(table)
    count = known.sum(axis=0)
    mean = np.nansum(table, axis=0) / np.maximum(count, 1)
    order = np.argsort(-np.where(count > 0, mean, -1.0), kind="stable")
    shown = [name for name, row in zip(PARTS, known, strict=True) if row.any()]
    stand_in = known[PARTS.index("skills")] & ~(landscape.rated & (person.standing is not None))
    rows, means, instead = table.T.tolist(), mean.tolist(), stand_in.tolist()
    found = []
    for i in order[count[order] > 0].tolist():
        values = {name: None if isnan(v) else v for name, v in zip(PARTS, rows[i], strict=True)}
        reasons = [LACKS[name] for name in shown if values[name] is None]
        if instead[i]:
            reasons.append(BY_ACTIVITIES)
        found.append(Fit(code=landscape.codes[i], mean=means[i], **values, reasons=tuple(reasons)))
    return Fits(fits=tuple(found), missing=missing)


def proposals(found: Fits, skip: Collection[str] = (), limit: int = 7) -> tuple[Fit, ...]:
    """The best `limit` occupations but for those in `skip`; more where the last ones are level.

    Seven: the length that counsellors and their clients judged best (Gutentag, Gati & Shimoni 2022).
    """
    kept = [one for one in found.fits if one.code not in skip]
    last = kept[limit - 1].mean if len(kept) >= limit else -1.0
    return tuple(one for i, one in enumerate(kept) if i < limit or one.mean == last)


def _parts(landscape: Landscape, person: Person) -> tuple[dict[str, Array], tuple[Reason, ...]]:
    """Percentiles by part, all NaN where a part is missing, and why each of those is."""
    import numpy as np

    nothing = np.full(len(landscape.codes), np.nan)
    parts, missing = {}, []
    for name, found in (
        ("interests", _profile(person.interests, landscape.interest_rows)),
        ("values", _profile(person.values, landscape.value_rows)),
        ("skills", _skills(landscape, person)),
        ("likely", _likely(landscape, person.code)),
    ):
        why = found if isinstance(found, str) else "catalogue" if np.isnan(found).all() else None
        if why:
            missing.append(Reason(f"fit.no_{name}", {"because": why}))
        parts[name] = nothing if isinstance(found, str) else found
    return parts, tuple(missing)


def _profile(profile: Six | None, table: Array) -> Array | str:
    if profile is None:
        return "person"
    found = vectors.correlations(profile, table)
    return "flat" if found is None else vectors.percentiles(found)


def _skills(landscape: Landscape, person: Person) -> Array | str:
    """Nearness in skills; in activities for occupations without ratings, if the person's own has any."""
    import numpy as np

    if person.standing is None and person.code not in landscape.row:
        return "person"
    found = np.full(len(landscape.codes), np.nan)
    if person.standing is not None:
        found = vectors.percentiles(skill_cosines(landscape, person.standing))
    if person.code in landscape.row:
        activities = similarity.activity_cosines(landscape, person.code)
        found = np.where(np.isnan(found), vectors.percentiles(activities), found)
    return found


def skill_cosines(landscape: Landscape, standing: Standing) -> Array:
    """Cosine of what a person leans on with every occupation, NaN for the unrated: for ranking only."""
    import numpy as np

    own = vectors.unit_rows(vectors.rca(np.array([standing.importance]), landscape.average))[0]
    return np.where(landscape.rated, landscape.direction @ own, np.nan)


def _likely(landscape: Landscape, code: str | None) -> Array | str:
    if code is None or code not in landscape.row:
        return "person"
    return vectors.percentiles(moves.standings(landscape, code, moves.shares(landscape, code)))


LACKS = {part: Reason("fit.occupation_lacks", {"part": part}) for part in PARTS}
BY_ACTIVITIES = Reason("fit.skills_by_activities")
