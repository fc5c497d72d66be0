"""Thanks that would please, and what could be done for whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from django.db.models import Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.memo import once, owner, remembered
from waymark.career.records.around import Giving
from waymark.career.records.favour import Favour
from waymark.career.records.row import to_records
from waymark.career.verbs import verb
from waymark.guidance import offers
from waymark.guidance.offers import LATELY, LONG_AGO, REST, Mine, Offer

FEW_A_WEEK = 1
"""Offers to somebody shy: one a week is enough."""
MOST = 50
"""Things noted to give that are shown at once."""
Line = tuple[UUID, dt.date, str, list[str]]


@verb(kind="read")
def show(access: Access) -> Giving:
    """Whom a thank-you would please, and what could be done for whom; nothing of it is a debt.

    A shy person is shown one offer, a quiet one none; thanks can always be looked up.
    """
    found, person = _giving(access), owner(access)
    most = 0 if person.quiet else FEW_A_WEEK if person.shy else len(found.offers)
    return Giving(thanks=found.thanks, offers=found.offers[:most], could_give=found.could_give)


@verb(kind="read", main="contact_id")
def to(access: Access, *, contact_id: UUID) -> tuple[Offer, ...]:
    """What of yours one contact may like to hear of, by what they said they care about: skills and news."""
    someone = around.told(access).get(str(contact_id))
    if someone is None or not someone.contact.cares_about:
        return ()
    return _mine(access).of_one(someone.contact, access.today)


@remembered
def _mine(access: Access) -> offers.Things:
    """What there is to give but introductions, made once for all the contacts that are looked at."""
    news = {str(key): (day, text) for key, day, text, _who in _lines(access, access.today - LATELY)}
    return offers.Things(Mine(skills=_skills(access), news=news), (), access.today)


@remembered
def _giving(access: Access) -> Giving:
    found, known, since = _to_give(access), around.known(access), access.today - REST
    spoken = {key for key, one in known.people.items() if one.last and one.last > since}
    return replace(found, offers=offers.closest(_things(access), known.values, spoken=spoken))


@remembered
def _to_give(access: Access) -> Giving:
    """All but the offers, which alone ask how close somebody is."""
    since = access.today - LONG_AGO
    wanted = Q(way="received", day__gte=since) | Q(way="could_give", done_on=None)
    mine = {"person_id": access.person, "archived_at": None}
    favours = list(models.Favour.objects.filter(wanted, **mine).order_by("-day"))
    known = around.told(access)
    given = [
        row
        for row in favours
        if row.way == "could_give" and (one := known.get(str(row.contact_id))) and not one.contact.leave_alone
    ]
    return Giving(
        thanks=offers.thanks(_received(access, favours, _lines(access, since)), access.today),
        could_give=to_records(Favour, given[:MOST]),
    )


@remembered
def _things(access: Access) -> offers.Things:
    lines = _lines(access, access.today - LONG_AGO)
    told = Mine(skills=_skills(access), news={str(key): (day, text) for key, day, text, _who in lines})
    people = [one.contact for one in around.told(access).values()]
    known = _acquainted(access) if any(one.cares_about for one in people) else ()
    return offers.Things(told, people, access.today, known)


@remembered
def _acquainted(access: Access) -> frozenset[tuple[str, str]]:
    """Who knows whom, as was said; it stays as long as nothing more is said of two."""
    return frozenset(line[:2] for line in around.stated(access).lines if line[2])


def _received(
    access: Access, favours: Iterable[models.Favour], lines: Iterable[Line]
) -> Iterator[offers.Favour]:
    """What was received of late, as favours or as help that a line tells of, each once."""
    people = around.told(access)
    told: list[tuple[UUID, object, str, dt.date, dt.date | None, UUID | None]] = [
        (row.pk, row.contact_id, row.text, row.day, row.thanked_on, row.entry_id)
        for row in favours
        if row.way == "received"
    ]
    known = {(str(contact), entry) for _key, contact, _text, _day, _thanked, entry in told}
    for key, day, text, contacts in lines:
        told += [(key, one, text, day, None, key) for one in contacts if (one, key) not in known]
    for key, contact, text, day, thanked, _entry in told:
        if one := people.get(str(contact)):
            yield offers.Favour(id=str(key), contact=one.contact, text=text, day=day, thanked_on=thanked)


@once
def _lines(access: Access, since: dt.date) -> list[Line]:
    """Lines that are news still, and those since a day that tell who helped."""
    wanted = ~Q(contacts=[]) | Q(day__gte=access.today - LATELY)
    rows = models.Entry.objects.filter(wanted, person_id=access.person, archived_at=None, day__gte=since)
    return list(rows.values_list("pk", "day", "text", "contacts"))


def _skills(access: Access) -> dict[str, str]:
    rows = models.Skill.objects.filter(person_id=access.person, archived_at=None)
    return {str(key): label for key, label in rows.values_list("pk", "label")}
