"""What an occupation asks that the person does not have yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.memo import remembered
from waymark.career.advice.occupation import resolve
from waymark.career.advice.portrait import Portrait, portrait
from waymark.career.problems import Problems
from waymark.career.records.fields import Name
from waymark.career.records.story import GapLine, GapPart
from waymark.career.verbs import verb
from waymark.guidance import gaps, payoff
from waymark.guidance.gaps import Facts, Gap, Licence, SkillGap
from waymark.guidance.levels import Source

if TYPE_CHECKING:
    from collections.abc import Iterable


LANGUAGE_OF_WORK = ("2.C.7.a",)
"""O*NET's "English Language": the language of the country of work, of which no history tells how well."""


@verb(kind="read", main="toward")
def show(access: Access, *, toward: Name) -> GapPart:
    """The gap to an occupation: licence and largest gaps first, then preparation and pay."""
    return _gap(access, resolve(toward, "toward", access.locale.partition("_")[0]).code)


@remembered
def _gap(access: Access, target: str) -> GapPart:
    return part(portrait(access), target, ())


def measured(who: Portrait, target: str) -> Gap:
    """The gap as guidance measures it; without a single rating in the catalogue it cannot be."""
    if who.standing is None:
        raise Problems.one("gap.no_ratings" if library.ground().ratings is None else "gap.no_role")
    return gaps.gap(
        library.ground(),
        who.standing,
        target,
        here=facts(who.code),
        there=facts(target),
        only_rated=LANGUAGE_OF_WORK,
    )


def preparation(who: Portrait, target: str) -> int | None:
    """How many steps of preparation the target is above the work of now; None where either is unknown."""
    here, there = facts(who.code).zone, facts(target).zone
    return there - here if here and there else None


def facts(code: str | None) -> Facts:
    """Preparation, a year's pay and licence of an occupation, as far as they are published."""
    found = library.catalogue().occupation(code) if code else None
    if found is None:
        return Facts()
    pay = found.pay.median if found.pay and found.pay.per == "year" else None
    return Facts(zone=found.zone, pay=pay, licence=Licence(found.licence))


def areas(found: Iterable[SkillGap]) -> tuple[SkillGap, ...]:
    """The gaps, of a skill and a knowledge area with one name ("Mathematics") only the larger."""
    names = library.catalogue().element_names
    told: dict[str, SkillGap] = {}
    for one in found:
        told.setdefault(names.get(one.element, one.element), one)
    return tuple(told.values())


def part(who: Portrait, target: str, options: Iterable[str]) -> GapPart:
    """The gap to the target; areas that other options ask for too say to how many."""
    found = measured(who, target)
    others = [measured(who, code) for code in options if code != target]
    shared = {p.element: len(p.options) - 1 for p in payoff.payoffs([found, *others])}

    def line(g: SkillGap) -> GapLine:
        return GapLine(
            element=g.element,
            label=library.area(g.element),
            have=g.have,
            need=g.need,
            weighted=g.weighted,
            source=g.source or "",
            also_for=shared.get(g.element, 0),
        )

    return GapPart(
        code=target,
        title=library.spoken().titles[target],
        lead=library.named(found.lead),
        lines=tuple(map(line, areas(found.gaps))),
        unsure=tuple(map(line, areas(found.unsure))),
        coverage=found.coverage,
        preparation=found.preparation,
        pay_ratio=found.pay_ratio,
        assumed=any(g.source in {Source.OCCUPATION, Source.EVERYBODY} for g in found.gaps),
    )
