"""One occupation for one person: all that is published, how it fits, the gap, and what lies near it."""

from __future__ import annotations

from dataclasses import replace

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around, explore, fit, gap, library
from waymark.career.advice.memo import owner, remembered
from waymark.career.advice.portrait import Portrait, portrait
from waymark.career.advice.story import rests_on
from waymark.career.problems import Problems
from waymark.career.records.explore import Prospect
from waymark.career.records.fields import Name
from waymark.career.records.occupation import Destination
from waymark.career.records.story import GapPart
from waymark.career.verbs import verb
from waymark.guidance import moves, similarity
from waymark.guidance.contact_records import Contact
from waymark.guidance.life_needs import Unmet

MOST = 6
"""Skills, knowledge areas and neighbours that are shown."""
MATTERS = 2.5
"""The importance (1–5) from which a skill is shown at all."""


@verb(kind="read", main="code")
def show(access: Access, *, code: Name) -> Prospect:
    """An occupation in full, beside the person; a code that the release lacks leads to its successor."""
    found = library.catalogue().successor(code)
    if found is None:
        raise Problems.one("occupation.unknown", "code", asked=code)
    return _prospect(access, found)


@remembered
def _prospect(access: Access, code: str) -> Prospect:
    books, who = library.catalogue(), portrait(access)
    known = library.spoken().occupation(code)
    if known is None:
        raise Problems.one("occupation.unknown", "code", asked=code)
    near = explore.closeness(access)
    beside = near.by_code.get(code)
    ratings = [
        replace(one, label=library.area(one.element))
        for one in books.element_ratings(code)
        if one.value >= MATTERS
    ]
    return Prospect(
        occupation=known,
        skills=tuple(one for one in ratings if one.kind == "skill")[:MOST],
        knowledge=tuple(one for one in ratings if one.kind == "knowledge")[:MOST],
        fit=fit.line(beside, who) if beside else None,
        missing=near.missing,
        gap=_gap(who, code),
        similar=_similar(code),
        moves=_moves(code),
        own=code == who.code,
        saved=explore.saved_options(access).get(code),
        unmet=_unmet(access, code),
        exposure=books.exposure(code),
        exposed=library.exposed(code),
        library=rests_on(),
        people=_people(access, code),
    )


def _people(access: Access, code: str) -> tuple[Contact, ...]:
    """Contacts who do this work, without those to be left alone."""
    if not owner(access).has_people:
        return ()
    there = [one.contact for one in around.people(access).values() if code in one.contact.occupations]
    free = [one for one in there if not one.leave_alone]
    return tuple(sorted(free, key=lambda one: (-(one.closeness or 0), one.name)))


def _gap(who: Portrait, code: str) -> GapPart | None:
    measurable = who.standing is not None and code in library.ground().row and code != who.code
    return gap.part(who, code, ()) if measurable else None


def _unmet(access: Access, code: str) -> tuple[Unmet, ...]:
    needs = models.Needs.objects.filter(person_id=access.person).order_by("created_at").first()
    glance = library.catalogue().glances.get(code)
    return explore.unmet_by(explore.limits_of(needs), glance) if glance else ()


def _similar(code: str) -> tuple[Destination, ...]:
    """Those nearest in skills; in activities where it has no ratings."""
    ground, titles = library.ground(), library.spoken().titles
    if code not in ground.row:
        return ()
    return tuple(
        Destination(
            code=one.code, title=titles[one.code], percentile=one.percentile, share=None, reasons=one.reasons
        )
        for one in similarity.similar(ground, code, MOST)
    )


def _moves(code: str) -> tuple[Destination, ...]:
    """Where people in it tend to go, by the model's estimate."""
    ground, titles = library.ground(), library.spoken().titles
    if code not in ground.row:
        return ()
    return tuple(
        Destination(
            code=one.code,
            title=titles[one.code],
            percentile=one.percentile,
            share=one.share,
            reasons=one.reasons,
        )
        for one in moves.likely(ground, code, MOST).moves
    )
