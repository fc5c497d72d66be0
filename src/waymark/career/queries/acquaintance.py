"""Contacts, circles and presences as rows that pages and advice share, each in a query or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db.models import (
    CharField,
    DateField,
    Exists,
    IntegerField,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast

from waymark.career import models
from waymark.career.access import Access
from waymark.career.queries.current import current
from waymark.guidance.contact_records import Touch


def contacts(access: Access) -> QuerySet[models.Contact]:
    """Everybody the person knows and has not put away."""
    return models.Contact.objects.filter(person_id=access.person, archived_at=None)


def real(access: Access) -> QuerySet[models.Presence]:
    """Every presence at something that happened until today, but reactions to posts."""
    rows = models.Presence.objects.filter(
        person_id=access.person, state="happened", archived_at=None, day__lte=access.today
    )
    return rows.exclude(channel="reaction")


def last_met(access: Access) -> Subquery:
    """The day of the last real contact, beside each contact."""
    rows = real(access).filter(contact_id=OuterRef("pk")).order_by("-day")
    return Subquery(rows.values("day")[:1])


def in_circle(rows: QuerySet[models.Contact], circles: Iterable[UUID | str]) -> QuerySet[models.Contact]:
    """Only those in one of the circles."""
    asked = Q()
    for key in circles:
        asked |= Q(listed__contains=str(key))
    return rows.annotate(listed=Cast("circles", TextField())).filter(asked) if asked else rows.none()


def kept_up(
    rows: QuerySet[models.Contact], named: Iterable[UUID], circles: Iterable[UUID]
) -> QuerySet[models.Contact]:
    """Only those with a cadence of their own, those who are named, and those in one of the circles."""
    asked = Q(cadence_days__gt=0) | Q(pk__in=list(named))
    for key in circles:
        asked |= Q(listed__contains=str(key))
    return rows.annotate(listed=Cast("circles", TextField())).filter(asked)


def without_cadence(access: Access, rows: QuerySet[models.Contact]) -> QuerySet[models.Contact]:
    """Only those for whom nothing says how often: not they themselves, no part of theirs, no circle."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "cadence_days__isnull": False}
    parts = models.Part.objects.filter(**mine, end="", contact_id=OuterRef("pk"))
    circles = list(models.Circle.objects.filter(**mine).values_list("pk", flat=True))
    bare = rows.filter(~Exists(parts), cadence_days=None)
    return bare.exclude(pk__in=in_circle(bare, circles).values("pk")) if circles else bare


def playing(access: Access, rows: QuerySet[models.Contact], kind: str) -> QuerySet[models.Contact]:
    """Only those who play this part today."""
    mine = {"person_id": access.person, "archived_at": None, "end": "", "kind": kind}
    return rows.filter(Exists(models.Part.objects.filter(**mine, contact_id=OuterRef("pk"))))


def touches(access: Access, keys: Iterable[UUID] | None = None) -> Iterator[Touch]:
    """All that happened until today, from one index; of these contacts, where asked.

    There are tens of thousands: keys and days are read as text, and each is understood once.
    """
    rows = models.Presence.objects.filter(
        person_id=access.person, state="happened", archived_at=None, day__lte=access.today
    )
    if keys is not None:
        rows = rows.filter(contact_id__in=list(keys))
    as_text = (Cast("contact_id", CharField()), Cast("day", CharField()), "channel", "started_by")
    whom: dict[str, str] = {}
    days: dict[str, dt.date] = {}
    for key, day, channel, began in rows.order_by().values_list(*as_text):
        if key not in whom:
            whom[key] = str(UUID(key))
        if day not in days:
            days[day] = dt.date.fromisoformat(day)
        yield Touch(whom[key], days[day], channel, began)


def facts(access: Access, *, last: bool) -> Any:
    """What stands beside contacts, as sort, key, kind, number and day; all of it in one query.

    The cadence of each circle, the parts that contacts play, the next day with them and, if asked, the last.
    """
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    no_day, no_number = Cast(Value(None), DateField()), Cast(Value(None), IntegerField())
    soon = models.Presence.objects.filter(**mine, state="planned", day__gte=access.today)

    def part(sort: str, rows: Any, *columns: Any) -> Any:
        return rows.order_by().values_list(_words(sort), *columns)

    circles = part("circle", models.Circle.objects.filter(**mine), "pk", _words(""), "cadence_days", no_day)
    parts = models.Part.objects.filter(**mine, end="")
    leading = models.Series.objects.filter(current(access), **mine, kind="manager", closed_on=None)
    found = [
        part("part", parts, "contact_id", "kind", "cadence_days", no_day),
        part("part", leading, "contact_id", "kind", no_number, no_day),
        part("planned", soon, "contact_id", _words(""), no_number).annotate(found=Min("day")),
    ]
    if last:
        found.append(
            part("last", real(access), "contact_id", _words(""), no_number).annotate(found=Max("day"))
        )
    return circles.union(*found, all=True)


def _words(text: str) -> Value:
    return Value(text, output_field=CharField())
