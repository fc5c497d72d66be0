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
from waymark.guidance import fit
from waymark.guidance.interests import parse_scores


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
    """The best proposals but for what the person does already, with the target in front."""
    found = fit.fits(library.ground(), who.person())
    held = {h.code for h in who.held}
    chosen = fit.proposals(found, held | {target} if target else held, limit)
    aim = next((one for one in found.fits if one.code == target), None)
    return FitPart(
        target=_line(aim, who) if aim else None,
        proposals=tuple(_line(one, who) for one in chosen),
        missing=library.named(found.missing),
    )


def _line(found: fit.Fit, who: Portrait) -> FitLine:
    books = library.catalogue()
    known = books.occupation(found.code)
    here = books.occupation(who.code) if who.code else None
    steps = known.zone - here.zone if known and here and known.zone and here.zone else None
    return FitLine(
        code=found.code,
        title=books.titles_by_code[found.code],
        interests=found.interests,
        values=found.values,
        skills=found.skills,
        likely=found.likely,
        pay=known.pay if known else None,
        preparation=steps,
        licence=known.licence if known else "unknown",
        reasons=library.named(found.reasons),
    )
