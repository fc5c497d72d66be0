"""How close contacts are, and which of them may be one person."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.memo import remembered
from waymark.career.records.around import HowClose
from waymark.career.records.fields import Keys
from waymark.career.verbs import verb
from waymark.guidance.cadence import standing
from waymark.guidance.duplicates import Pair
from waymark.guidance.duplicates import duplicates as found_twice
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
def duplicates(access: Access, *, limit: Annotated[int, Ge(1), Le(500)] = 50) -> tuple[Pair, ...]:
    """Contacts that may be one person, the surest first, with what speaks for it; nothing is merged here."""
    return _duplicates(access)[:limit]


@remembered
def _duplicates(access: Access) -> tuple[Pair, ...]:
    return found_twice(one.contact for one in around.told(access).values())
