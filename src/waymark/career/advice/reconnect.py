"""Whom to get back to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final
from uuid import UUID

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import around, met
from waymark.career.advice.around import Someone
from waymark.career.advice.memo import owner, remembered
from waymark.career.records.around import Following, Quiet, Reconnect
from waymark.career.records.interaction import Who
from waymark.career.verbs import verb
from waymark.guidance import cadence
from waymark.guidance.cadence import Standing, Turn
from waymark.guidance.ties import Strength

FEW: Final = 1
"""Whom a shy person is shown at once."""


@verb(kind="read")
def show(access: Access, *, limit: Annotated[int, Ge(1), Le(100)] = 7) -> Reconnect:
    """Whom to get back to by the cadence that was meant, and who fades without one; nobody in quiet mode.

    A shy person is shown one: whose turn it is, else who fades.
    """
    person = owner(access)
    if person.quiet:
        return Reconnect()
    found = whole(access)
    if person.shy:
        return Reconnect(turns=found.turns[:FEW], fading=() if found.turns else found.fading[:FEW])
    return Reconnect(turns=found.turns[:limit], fading=found.fading[:limit])


@remembered
def turns(access: Access) -> tuple[Turn, ...]:
    """Everybody it may be time for, those first who are likeliest to matter."""
    wanted = around.kept_up(access)
    standings = _due(access, wanted)
    strengths = {key: wanted[key].strength(access.today) for key in standings}
    return _ordered(access, wanted, standings, strengths)


@remembered
def whole(access: Access) -> Reconnect:
    """Everybody it may be time for and who fades, where all contacts and talks are looked at anyway."""
    known = around.known(access)
    standings = _due(access, known.people)
    return Reconnect(turns=_ordered(access, known.people, standings, known.strengths), fading=_fading(access))


def following(access: Access) -> Following | None:
    """Who comes up next by their cadence, and when, where nobody does yet; nobody in quiet mode."""
    today = access.today
    days = [
        (cadence.comes_up(one.cadence, one.last, one.set_on), one.contact)
        for one in around.people(access).values()
        if one.cadence and one.contact.may_be_proposed(today) and not one.contact.planned
    ]
    ahead = [(day, one) for day, one in days if day > today]
    if not ahead or owner(access).quiet:
        return None
    day, contact = min(ahead, key=lambda pair: (pair[0], pair[1].name))
    return Following(who=Who(id=UUID(contact.id), name=contact.name), day=day)


def _due(access: Access, of: Mapping[str, Someone]) -> dict[str, Standing]:
    """How long ago, of everybody whose turn it is and who may be proposed."""
    today = access.today
    return {
        key: cadence.standing(one.cadence, one.last, one.set_on, today)
        for key, one in of.items()
        if one.cadence
        and cadence.is_time(one.cadence, one.last, one.set_on, today)
        and one.contact.may_be_proposed(today)
    }


def _ordered(
    access: Access,
    of: Mapping[str, Someone],
    standings: Mapping[str, Standing],
    strengths: Mapping[str, Strength],
) -> tuple[Turn, ...]:
    found = ((of[key].contact, at, strengths[key].value) for key, at in standings.items())
    return cadence.reconnect(found, access.today)


def _fading(access: Access) -> tuple[Quiet, ...]:
    """Who is quieter than was usual between the two of you, and has no cadence; the longest rhythm last."""
    today = access.today
    found = [
        Quiet(contact=one.contact, fading=quiet)
        for one in around.people(access).values()
        if one.cadence is None
        and one.contact.may_be_proposed(today)
        and not one.contact.planned
        and (quiet := met.fading(one.log, today))
    ]
    found.sort(key=lambda one: (-(one.contact.closeness or 0), one.fading.rhythm, one.contact.name))
    return tuple(found)
