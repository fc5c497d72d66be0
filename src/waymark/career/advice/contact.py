"""How close contacts are, and which of them may be one person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import around, doubles
from waymark.career.records.around import HowClose
from waymark.career.records.fields import Keys
from waymark.career.verbs import verb
from waymark.guidance.cadence import standing
from waymark.guidance.duplicates import Pair
from waymark.guidance.ties import Strength


@verb(kind="read", main="contacts")
def closeness(access: Access, *, contacts: Keys) -> tuple[HowClose, ...]:
    """How close these contacts are, when you were last in touch, and how that stands beside what was meant.

    In the order asked for; whoever was put away is left out.
    """
    people = around.some(access, contacts)
    here = [people[str(key)] for key in contacts if str(key) in people]
    return tuple(_how_close(access, one, one.strength(access.today)) for one in here)


def _how_close(access: Access, one: around.Someone, strength: Strength) -> HowClose:
    at = standing(one.cadence, strength.sums.last, one.set_on, access.today) if one.cadence else None
    return HowClose(
        contact_id=UUID(one.contact.id),
        strength=strength,
        cadence=one.cadence,
        standing=at,
        planned=one.contact.planned,
    )


@verb(kind="read")
def duplicates(
    access: Access,
    *,
    contact_id: UUID | None = None,
    limit: Annotated[int, Ge(1), Le(500)] = 50,
    skip: Annotated[int, Ge(0)] = 0,
) -> tuple[Pair, ...]:
    """Contacts that may be one person, the surest first, with what speaks for it; nothing is merged here.

    Of one contact where asked. Two of whom you said that they are two people are left out.
    """
    found: Iterable[Pair] = doubles.pairs(access)
    if contact_id:
        found = (pair for pair in found if str(contact_id) in {pair.one.id, pair.other.id})
    return tuple(found)[skip : skip + limit]
