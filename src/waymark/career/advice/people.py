"""Who helps me, and whom do I help? All that one page asks, in a dozen questions to the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import TextField, Value
from django.db.models.functions import Coalesce

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around, giving, reconnect, waiting
from waymark.career.advice.memo import owner, remembered
from waymark.career.advice.work import OF_WORK
from waymark.career.queries.at_work import led
from waymark.career.queries.current import lasting
from waymark.career.records.around import Around, FollowUps, Helper
from waymark.career.records.ask import Ask
from waymark.career.records.circle import Circle
from waymark.career.records.interaction import Who
from waymark.career.records.part import Part
from waymark.career.records.row import names_of, of_columns, to_records
from waymark.career.statements import statement
from waymark.career.verbs import verb
from waymark.guidance.cadence import Cadence, standing
from waymark.guidance.support import coverage

FEW = 12
"""People up to whom all of them are named at once. Waymark's setting."""


@verb(kind="read")
def show(access: Access) -> Around:
    """Whom to get back to, thanks and offers, who helps with what, who plays which part, what waits.

    In quiet mode nobody is proposed; a shy person is shown one to get back to, and one offer.
    """
    return _around(access)


@remembered
def _around(access: Access) -> Around:
    people = around.people(access)
    waits = waiting.show(access)
    back = reconnect.show(access)
    contacts = [one.contact for one in people.values()] if len(people) <= FEW else []
    return Around(
        people=len(people),
        named=tuple(Who(id=UUID(one.id), name=one.name) for one in contacts),
        reconnect=back,
        following=None if back.turns else reconnect.following(access),
        giving=giving.show(access),
        covers=coverage(one.contact for one in people.values()),
        helpers=_helpers(access),
        circles=_circles(access),
        asks=_asks(access),
        waiting=waits,
        promised={one.contact_id: _name(people, one.contact_id) for one in waits.promises},
        shy=owner(access).shy,
    )


@remembered
def _waits(access: Access) -> FollowUps:
    return waiting.show(access)


@remembered
def _circles(access: Access) -> tuple[Circle, ...]:
    rows = models.Circle.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Circle, rows.order_by("rank", "name"))


@remembered
def _asks(access: Access) -> tuple[Ask, ...]:
    """What one means to ask, or has asked for and waits; of who led one once, nothing about work."""
    return tuple(of_columns(Ask, row) for row in _asking(access))


@statement
def _asking(access: Access) -> Any:
    rows = models.Ask.objects.filter(
        person_id=access.person, archived_at=None, state__in=("prepared", "made")
    ).exclude(led(access), kind__in=OF_WORK)
    who = Coalesce("contact__name", Value(""), output_field=TextField())
    columns = (who if name == "who" else name for name in names_of(Ask))
    return rows.order_by("-created_at").values_list(*columns)


@remembered
def _parts(access: Access) -> tuple[Part, ...]:
    """The parts that are played today."""
    rows = models.Part.objects.filter(lasting(access), person_id=access.person, archived_at=None)
    return to_records(Part, rows.order_by("kind", "-start", "-created_at"))


def _name(people: Mapping[str, around.Someone], key: UUID | None) -> str:
    one = people.get(str(key))
    return one.contact.name if one else ""


def _helpers(access: Access) -> tuple[Helper, ...]:
    """Everybody who plays a part today, with how long ago one spoke beside what was wished for."""
    people = around.people(access)
    found = []
    for part in _parts(access):
        if one := people.get(str(part.contact_id)):
            wish = Cadence(days=part.cadence_days, source="part") if part.cadence_days else None
            at = standing(wish, one.last, one.set_on, access.today) if wish else None
            who = Who(id=part.contact_id, name=one.contact.name)
            found.append(Helper(part=part, who=who, standing=at))
    return tuple(found)
