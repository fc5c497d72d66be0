"""Thanks that would please, and what could be done for whom."""

from __future__ import annotations

import datetime as dt

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.memo import owner, remembered
from waymark.career.records.around import Giving
from waymark.career.records.favour import Favour
from waymark.career.records.row import to_records
from waymark.career.verbs import verb
from waymark.guidance import offers
from waymark.guidance.offers import LATELY, LONG_AGO, Mine

FEW_A_WEEK = 1
"""Offers to somebody shy: one a week is enough."""


@verb(kind="read")
def show(access: Access) -> Giving:
    """Whom a thank-you would please, and what could be done for whom; nothing of it is a debt.

    A shy person is shown one offer, a quiet one none; thanks can always be looked up.
    """
    found, person = _giving(access), owner(access)
    most = 0 if person.quiet else FEW_A_WEEK if person.shy else len(found.offers)
    return Giving(thanks=found.thanks, offers=found.offers[:most], could_give=found.could_give)


@remembered
def _giving(access: Access) -> Giving:
    mine = {"person_id": access.person, "archived_at": None}
    given = models.Favour.objects.filter(**mine, way="could_give", done_on=None).order_by("-day")
    known = around.known(access)
    return Giving(
        thanks=offers.thanks(_received(access), access.today),
        offers=offers.offers(known.contacts, _mine(access), access.today, strengths=known.values),
        could_give=to_records(Favour, given[:50]),
    )


def _received(access: Access) -> list[offers.Favour]:
    """What was received of late, as favours or as help that a line tells of, each once."""
    people = around.people(access)
    mine = {"person_id": access.person, "archived_at": None}
    since = access.today - LONG_AGO
    rows = models.Favour.objects.filter(**mine, way="received", day__gte=since)
    told = list(rows.values_list("pk", "contact_id", "text", "day", "thanked_on", "entry_id"))
    known = {(str(contact), entry) for _key, contact, _text, _day, _thanked, entry in told}
    lines = models.Entry.objects.filter(**mine, day__gte=since).exclude(contacts=[])
    for key, text, day, contacts in lines.values_list("pk", "text", "day", "contacts"):
        told += [(key, one, text, day, None, key) for one in contacts if (one, key) not in known]
    return [
        offers.Favour(
            id=str(key), contact=people[str(contact)].contact, text=text, day=day, thanked_on=thanked
        )
        for key, contact, text, day, thanked, _entry in told
        if str(contact) in people
    ]


def _mine(access: Access) -> Mine:
    """What the person has to give: skills they rated, and lines kept of late."""
    mine = {"person_id": access.person, "archived_at": None}
    skills = models.Skill.objects.filter(**mine).values_list("pk", "label")
    since: dt.date = access.today - LATELY
    lines = models.Entry.objects.filter(**mine, day__gte=since).values_list("pk", "day", "text")
    return Mine(
        skills={str(key): label for key, label in skills},
        news={str(key): (day, text) for key, day, text in lines},
    )
