"""What lies between a person and an occupation: licence, skills, preparation, pay."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from waymark.guidance import similarity
from waymark.guidance.landscape import Landscape
from waymark.guidance.levels import Source, Standing
from waymark.guidance.reasons import Reason, Refusal

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array


class Licence(StrEnum):
    """Whether one may work in an occupation only with a licence."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is published of an occupation beside its ratings: preparation 1–5, a year's pay, licence."""

    zone: int | None = None
    pay: float | None = None
    licence: Licence = Licence.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillGap:
    """One element in which the occupation asks for more than the person brings.

    `need` and `have` are levels 0–7, `importance` 1–5 in the occupation; `weighted` is the shortfall times
    (importance − 1) / 4. `source` says where `have` comes from, None when two occupations are compared.
    """

    element: str
    need: float
    have: float
    importance: float
    weighted: float
    source: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The way from a person to an occupation.

    `lead` is what to tell first: the licence, then the largest gaps, preparation, pay. `gaps` holds every
    shortfall of `WORTH_TELLING`, largest first; `unsure` those in what a title or degree of theirs is in:
    only the person can tell whether they are any, so they count as none. `coverage` (0–1) is generous
    because it averages (a shop assistant "covers" .69 of nursing), so it never stands alone; None where no
    ratings are known. `effort` is the sum of all weighted shortfalls, without a unit. `pay_ratio` is
    there ÷ here.
    """

    code: str
    lead: tuple[Reason, ...]
    gaps: tuple[SkillGap, ...]
    coverage: float | None
    effort: float | None
    preparation: int | None
    pay_ratio: float | None
    unsure: tuple[SkillGap, ...] = ()


def weighted_gaps(importance: Array, need: Array, have: Array) -> Array:
    """Per element (importance − 1) / 4 × how far `have` falls short of `need` (levels 0–7; methods 6.4)."""
    import numpy as np

    shortfall: Array = (importance - 1) / 4 * np.maximum(0.0, need - have)
    return shortfall


def coverage(importance: Array, need: Array, have: Array) -> float:
    """The part (0–1) of an occupation's weighted need that `have` covers; 1 where nothing is needed."""
    whole = float(((importance - 1) / 4 * need).sum())
    return 1.0 - float(weighted_gaps(importance, need, have).sum()) / whole if whole > 0 else 1.0


def between(
    landscape: Landscape, code: str, target: str, here: Facts = Facts(), there: Facts = Facts()
) -> Gap:
    """The gap of somebody who brings exactly what the occupation `code` asks for; see `gap`."""
    _, have, _ = _asks(landscape, code)
    return _gap(landscape, target, have, (), (here, there))


def gap(
    landscape: Landscape,
    standing: Standing,
    target: str,
    here: Facts = Facts(),
    there: Facts = Facts(),
    *,
    only_rated: Collection[str] = (),
) -> Gap:
    """The gap of a person to the occupation `target`; `here` are the facts of what they do now.

    Elements in `only_rated` count as missing only where the person rated them: no history tells them.

    For an occupation without ratings its nearest kin speak (`similarity.stand_ins`), and `lead` says so. An
    unknown code, and a standing that was made with another catalogue's elements, are refused.
    """
    import numpy as np

    have = np.array([level.level for level in standing.levels])
    sources = tuple(
        Source.SUBJECT if level.element in only_rated and level.source is not Source.OWN else level.source
        for level in standing.levels
    )
    found = _gap(landscape, target, have, sources, (here, there))
    return replace(found, unsure=tuple(g for g in found.unsure if g.element not in only_rated))


def _asks(landscape: Landscape, code: str) -> tuple[Array, Array, tuple[str, ...]]:
    """Importance and level that an occupation asks for, and whose ratings they are."""
    speakers = similarity.stand_ins(landscape, code)
    rows = [landscape.row[speaker] for speaker in speakers]
    if not rows:
        return landscape.importance[0][:0], landscape.level[0][:0], ()
    return landscape.importance[rows].mean(axis=0), landscape.level[rows].mean(axis=0), speakers


def _gap(
    landscape: Landscape, target: str, have: Array, sources: tuple[Source, ...], facts: tuple[Facts, Facts]
) -> Gap:
    import numpy as np

    here, there = facts
    importance, need, speakers = _asks(landscape, target)
    known = len(need) > 0 and len(have) > 0
    if known and len(have) != len(need):
        raise Refusal(Reason("gap.other_elements"))
    every = _skill_gaps(landscape, (importance, need, have), sources) if known else ()
    found = tuple(g for g in every if g.source is not Source.SUBJECT)
    if known and sources:
        have = np.where([s is Source.SUBJECT for s in sources], np.maximum(have, need), have)
    steps = there.zone - here.zone if here.zone and there.zone else None
    ratio = there.pay / here.pay if here.pay and there.pay else None
    lead = [LICENCE[there.licence]]
    if not known:
        lead.append(Reason("gap.no_ratings"))
    elif speakers != (target,):
        lead.append(Reason("gap.by_similar", {"codes": speakers}))
    return Gap(
        code=target,
        lead=(*lead, *_lead(found[:TOP], _preparation(here, there), ratio)),
        gaps=found,
        coverage=coverage(importance, need, have) if known else None,
        effort=float(weighted_gaps(importance, need, have).sum()) if known else None,
        preparation=steps,
        pay_ratio=ratio,
        unsure=tuple(g for g in every if g.source is Source.SUBJECT),
    )


def _skill_gaps(
    landscape: Landscape, levels: tuple[Array, Array, Array], sources: tuple[Source, ...]
) -> tuple[SkillGap, ...]:
    import numpy as np

    assert landscape.ratings is not None
    importance, need, have = levels
    weighted = weighted_gaps(importance, need, have)
    large = (need - have >= WORTH_TELLING) & (importance >= MATTERS)
    order = [i for i in np.argsort(-weighted, kind="stable").tolist() if weighted[i] > 0 and large[i]]
    return tuple(
        SkillGap(
            element=landscape.ratings.elements[i],
            need=float(need[i]),
            have=float(have[i]),
            importance=float(importance[i]),
            weighted=float(weighted[i]),
            source=sources[i] if sources else None,
        )
        for i in order
    )


def _preparation(here: Facts, there: Facts) -> Reason:
    """How the preparation compares, or which side of it is unknown."""
    if there.zone is None:
        return Reason("gap.preparation_unknown")
    if here.zone is None:
        return Reason("gap.preparation_not_compared")
    steps = there.zone - here.zone
    return Reason("gap.more_preparation" if steps > 0 else "gap.preparation_enough", {"steps": steps})


def _lead(top: tuple[SkillGap, ...], preparation: Reason, ratio: float | None) -> Iterator[Reason]:
    """What follows the licence: the largest gaps, preparation, pay."""
    for skill in top:
        values = {
            "element": skill.element,
            "need": skill.need,
            "have": skill.have,
            "weighted": skill.weighted,
        }
        yield Reason("gap.skill", values)
    yield preparation
    if ratio is not None:
        yield Reason("gap.pay", {"ratio": ratio})


TOP = 5
"""How many gaps lead."""
WORTH_TELLING = 0.5
"""Levels that a shortfall has at least: one skill more in a history moves as much (Waymark's setting)."""
MATTERS = 2.75
"""The importance (1–5, 3 is "important") from which a shortfall is told (Waymark's setting).

What matters less is often one of several: a tutor teaches chemistry or music, hardly both.
"""

LICENCE = {
    Licence.YES: Reason("gap.licence_needed"),
    Licence.DEPENDS: Reason("gap.licence_depends"),
    Licence.UNKNOWN: Reason("gap.licence_check_locally"),
    Licence.NO: Reason("gap.no_licence"),
}
