"""Contacts, circles and presences as rows that pages and advice share, each in a query or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import (
    Aggregate,
    CharField,
    Exists,
    Func,
    IntegerField,
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
from waymark.career.queries.current import current, lasting
from waymark.career.statements import named, statement


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
    parts = models.Part.objects.filter(lasting(access), **mine, contact_id=OuterRef("pk"))
    circles = list(models.Circle.objects.filter(**mine).values_list("pk", flat=True))
    bare = rows.filter(~Exists(parts), cadence_days=None)
    return bare.exclude(pk__in=in_circle(bare, circles).values("pk")) if circles else bare


def playing(access: Access, rows: QuerySet[models.Contact], kind: str) -> QuerySet[models.Contact]:
    """Only those who play this part today."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "kind": kind}
    return rows.filter(Exists(models.Part.objects.filter(lasting(access), **mine, contact_id=OuterRef("pk"))))


class Joined(Aggregate):
    """The texts of a group in one, with what is given between them, in no certain order."""

    function = "string_agg"
    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """As older embedded databases call it."""
        return self.as_sql(compiler, connection, function="group_concat", **more)


def logs(
    access: Access, keys: Iterable[UUID] | None = None
) -> Iterable[tuple[str, str | None, dt.date | None]]:
    """Of each contact the key as text, all that happened until today, and the next day with them.

    All of it comes from one index.
    What happened is told as `2024-05-01/call/me`, with commas between: there are tens of thousands, and most
    of them are as they were. Of some contacts, where asked.
    """
    rows = models.Presence.objects.filter(person_id=access.person, archived_at=None)
    if keys is None:
        found: Iterable[tuple[str, str | None, dt.date | None]] = _joined(access, rows)
        return found
    asked = named(keys)
    return _logs_of(access, **asked) if asked else ()


@statement
def _logs_of(access: Access, **keys: UUID) -> Any:
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    return _joined(access, models.Presence.objects.filter(**mine, contact_id__in=list(keys.values())))


def _joined(access: Access, rows: QuerySet[models.Presence]) -> Any:
    told = Func(
        *("day", Value("/"), "channel", Value("/"), "started_by"),
        template="%(expressions)s",
        arg_joiner=" || ",
        output_field=TextField(),
    )
    happened, ahead = Q(state="happened", day__lte=access.today), Q(state="planned", day__gte=access.today)
    found = (
        rows.order_by()
        .values("contact_id")
        .annotate(
            told=Joined(told, Value(","), filter=happened),
            planned=Min("day", filter=ahead),
            key=Min(as_text("contact_id")),  # to group by a text would take a second sorting
        )
    )
    return found.values_list("key", "told", "planned")


def as_text(name: str) -> Cast:
    """A column as its text, where there are too many to make something of each."""
    return Cast(name, TextField())


@statement
def facts(access: Access) -> Any:
    """What stands beside contacts, as sort, key, kind and number; all of it in one query.

    The cadence of each circle, and the parts that contacts play.
    """
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    no_number = Cast(Value(None), IntegerField())

    def part(sort: str, rows: Any, *columns: Any) -> Any:
        return rows.order_by().values_list(_words(sort), *columns)

    circles = part("circle", models.Circle.objects.filter(**mine), "pk", _words(""), "cadence_days")
    parts = models.Part.objects.filter(lasting(access), **mine)
    leading = models.Series.objects.filter(current(access), **mine, kind="manager", closed_on=None)
    return circles.union(
        part("part", parts, "contact_id", "kind", "cadence_days"),
        part("part", leading, "contact_id", "kind", no_number),
        all=True,
    )


def _words(text: str) -> Value:
    return Value(text, output_field=CharField())
