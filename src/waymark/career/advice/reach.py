"""Whom to turn to while looking: loose ties, ties asleep, and those where one works."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Final

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.aiming import aims
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries.at_work import is_safe
from waymark.career.queries.favour import last as last_favours
from waymark.career.records.around import Reach
from waymark.career.verbs import verb
from waymark.guidance import reach
from waymark.guidance.contact_records import Contact
from waymark.guidance.folding import fold, organisation_key
from waymark.guidance.reach import Known
from waymark.guidance.support import Aim

DIGITAL: Final = frozenset({"13", "15", "17", "27"})
"""Major groups whose work lives on computers and networks: business, computing, engineering, media.

Waymark's setting; the finding itself speaks of industries.
"""
FEW: Final = 1
"""Whom a shy person is shown at once of each sort."""
INSIDE: Final = 3
"""The most that are shown of where one works."""
MORE: Final = 2
"""How many times as many are shown while looking for work. Waymark's setting."""


@verb(kind="read")
def show(access: Access, *, digital: bool | None = None, limit: Annotated[int, Ge(1), Le(50)] = 5) -> Reach:
    """Whom to turn to: loose ties first in digital work, close ones elsewhere; then ties asleep for years.

    `digital` says which it is; else the occupation aimed at does. Whoever looks for work is shown twice as
    many of both, a shy person one of each, a quiet one nobody.
    """
    person = owner(access)
    most = FEW if person.shy else limit * MORE if person.looking else limit
    aimed = aims(access)
    choice = _digital(aimed) if digital is None else digital
    if person.quiet:
        return Reach(digital=choice, looking=person.looking)
    known, today = _known(access), access.today
    return Reach(
        weak=reach.weak_ties(known, today, digital=choice, most=most),
        dormant=reach.dormant_ties(known, today, most=most),
        inside=reach.inside(known, aimed.here, today, safe=is_safe(person), most=min(most, INSIDE))
        if aimed.here
        else None,
        digital=choice,
        looking=person.looking,
    )


def _digital(aimed: Aim) -> bool:
    """Whether what is aimed at is digital work; where nothing is known, the finding over all holds."""
    groups = {code[:2] for code in aimed.occupations}
    return not groups or bool(groups & DIGITAL)


@remembered
def _known(access: Access) -> tuple[Known, ...]:
    """Everybody with how many of one's other contacts they are known to be tied to."""
    shared: Counter[str] = Counter()
    for tie in around.who_knows_whom(access).stated:
        shared.update((tie.one, tie.other))
    aimed, favours = aims(access), last_favours(access)
    return tuple(
        Known(
            contact=contact,
            strength=strength,
            shared=shared[contact.id],
            near=_near(contact, aimed),
            favour=favours.get(contact.id),
        )
        for contact, strength in around.known(access).pairs
    )


def _near(contact: Contact, aimed: Aim) -> bool:
    """Whether somebody is where a goal leads."""
    return bool(
        organisation_key(contact.organisation) in {organisation_key(one) for one in aimed.organisations}
        or (contact.field and fold(contact.field) in {fold(one) for one in aimed.fields})
        or aimed.occupations & set(contact.occupations)
    )
