"""How occupations fit the person, part by part."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.portrait import Portrait, portrait
from waymark.career.records.fields import Name
from waymark.career.records.story import FitLine, FitPart
from waymark.career.verbs import verb
from waymark.catalogue.records import Occupation
from waymark.guidance import fit
from waymark.guidance.interests import congruence, parse_scores, shape
from waymark.guidance.reasons import Reason

STEPS, PAY = 1, 0.75
UNKNOWN = (Reason("fit.no_skills", {"because": "person"}), Reason("fit.no_likely", {"because": "person"}))
WITHIN_REACH = Reason("fit.within_reach", {"steps": STEPS, "part": PAY})

LONG_STUDY = Reason("fit.long_study")


@verb(kind="read")
def show(
    access: Access,
    *,
    limit: Annotated[int, Ge(1), Le(200)] = 7,
    interests: Name = "",
    toward: str | None = None,
) -> FitPart:
    """Occupations by the mean of the parts that are known, each part shown and what is missing named.

    `interests` takes six scores obtained elsewhere ("27,13,23,25,14,14") instead of a stored result.
    """
    given = parse_scores(interests) if interests else None
    return part(portrait(access, given), toward, limit)


def part(who: Portrait, target: str | None, limit: int = 7) -> FitPart:
    """The best proposals within reach but for what the person does already, with the target in front."""
    found = fit.fits(library.ground(), who.person())
    skip = {h.code for h in who.held} | out_of_reach(who.code) | ({target} if target else set())
    long = long_study(who) - skip
    skip |= long
    chosen = fit.proposals(found, skip, limit)
    aim = next((one for one in found.fits if one.code == target), None)
    return FitPart(
        target=line(aim, who) if aim else None,
        proposals=tuple(line(one, who) for one in chosen),
        missing=library.named(_why(reason, who) for reason in found.missing),
        limits=((WITHIN_REACH,) if who.code else ()) + ((LONG_STUDY,) if long else ()),
    )


def _why(reason: Reason, who: Portrait) -> Reason:
    """What is missing because no role counts yet is not missing because nothing was brought."""
    if reason in UNKNOWN and who.experiences and not who.held:
        return Reason(reason.code, {"because": "roles"})
    return reason


def long_study(who: Portrait) -> frozenset[str]:
    """Occupations that ask for a doctorate or a professional degree, for somebody without a degree near it.

    A zone of preparation hides it: a nurse and a physician may stand one zone apart.
    """
    long = library.catalogue().professional
    return frozenset() if who.master or long & {h.code for h in who.held} else long


def out_of_reach(code: str | None) -> set[str]:
    """Occupations more than one step of preparation away, or with too little of the pay of the one of now.

    The limits of Nesta's Mapping Career Causeways (2020); what is unknown does not count against anything.
    """
    ground = library.ground()
    if code is None or code not in ground.row:
        return set()
    import numpy as np

    own = ground.row[code]
    paid = library.catalogue().pay()
    apart = np.abs(ground.zone - ground.zone[own]) > STEPS
    if paid is not None:
        apart |= paid.numbers / paid.numbers[own] <= PAY
    return {ground.codes[i] for i in np.flatnonzero(apart).tolist()}


def line(found: fit.Fit, who: Portrait) -> FitLine:
    """One occupation's fit, with what else a list says of it."""
    books = library.catalogue()
    known = books.occupation(found.code)
    here = books.occupation(who.code) if who.code else None
    steps = known.zone - here.zone if known and here and known.zone and here.zone else None
    return FitLine(
        code=found.code,
        title=library.spoken().titles[found.code],
        interests=found.interests,
        values=found.values,
        skills=found.skills,
        likely=found.likely,
        pay=known.pay if known else None,
        preparation=steps,
        licence=known.licence if known else "unknown",
        reasons=(*library.named(found.reasons), *_letters(who, known)),
    )


def _letters(who: Portrait, known: Occupation | None) -> tuple[Reason, ...]:
    """How the three strongest interests of both agree; of level ones those that agree best."""
    if not who.interests or known is None or not known.interests:
        return ()
    ours, theirs = shape(who.interests).codes, shape(known.interests).codes
    points = max((congruence(a, b) for a in ours for b in theirs), default=None)
    return () if points is None else (Reason("fit.strongest_interests", {"points": points}),)
