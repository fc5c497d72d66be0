"""Finding contacts, and what was between each of them and the person."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import Ge, Le, MaxLen
from django.db.models import CharField, F, Max, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, Least

from waymark.career import models
from waymark.career.access import Access
from waymark.career.queries import acquaintance
from waymark.career.queries.current import day_noted
from waymark.career.queries.words import holding
from waymark.career.records.contact import Contact, Met, Moment
from waymark.career.records.fields import Keys, Name
from waymark.career.records.interaction import Who
from waymark.career.records.people import FromPlace, Gives, PartKind
from waymark.career.records.row import to_records
from waymark.career.statements import named, statement
from waymark.career.verbs import verb

Order = Literal["name", "quiet", "newest"]


@verb(kind="read", main="text")
def find(
    access: Access,
    *,
    text: Name = "",
    circle_id: UUID | None = None,
    part: PartKind | None = None,
    organisation: Name = "",
    gives: Gives | None = None,
    from_place: FromPlace = "",
    met_at_id: UUID | None = None,
    no_cadence: bool = False,
    order: Order = "name",
    limit: Annotated[int, Ge(1), Le(500)] = 50,
    skip: Annotated[int, Ge(0)] = 0,
    archived: bool = False,
) -> tuple[Contact, ...]:
    """Contacts with these words, in a circle, with a part …, after as many as are skipped.

    By name, or with `quiet` those out of touch the longest first, or the newest first.
    """
    rows = models.Contact.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    rows = holding(rows, text)
    said: dict[str, object] = {"organisation": organisation, "from_place": from_place, "met_at": met_at_id}
    rows = rows.filter(**{name: value for name, value in said.items() if value})
    if circle_id:
        rows = acquaintance.in_circle(rows, [circle_id])
    if part:
        rows = acquaintance.playing(access, rows, part)
    if gives:
        rows = rows.annotate(given=Cast("gives", TextField())).filter(given__contains=f'"{gives}"')
    if no_cadence:
        rows = acquaintance.without_cadence(access, rows)
    return to_records(Contact, _ordered(access, rows, order)[skip : skip + limit])


def _ordered(access: Access, rows: QuerySet[models.Contact], order: Order) -> QuerySet[models.Contact]:
    if order == "quiet":
        met = rows.annotate(last=acquaintance.last_met(access))
        return met.order_by(F("last").asc(nulls_last=True), "folded", "created_at")
    return (
        rows.order_by("-created_at", "folded") if order == "newest" else rows.order_by("folded", "created_at")
    )


@verb(kind="read", main="contacts")
def names(access: Access, *, contacts: Annotated[tuple[UUID, ...], MaxLen(10_000)]) -> tuple[Who, ...]:
    """The names of some contacts, put away or not; whoever is not in the record is left out."""
    rows = models.Contact.objects.filter(person_id=access.person, pk__in=contacts)
    rows = rows.only("name")
    return tuple(Who(id=row.pk, name=str(row)) for row in rows)


@verb(kind="read", main="contacts")
def last_met(access: Access, *, contacts: Keys) -> tuple[Met, ...]:
    """When you were last in touch with these contacts; whoever never was is left out."""
    rows = _last_days(access, **named(contacts)) if contacts else []
    return tuple(Met(contact_id=key, day=day) for key, day in rows)


@statement
def _last_days(access: Access, **keys: UUID) -> Any:
    rows = acquaintance.real(access).filter(contact_id__in=list(keys.values())).order_by()
    return rows.values("contact_id").annotate(last=Max("day")).values_list("contact_id", "last")


@verb(kind="read", main="id")
def timeline(
    access: Access,
    *,
    id: UUID,
    limit: Annotated[int, Ge(1), Le(500)] = 50,
    skip: Annotated[int, Ge(0)] = 0,
) -> tuple[Moment, ...]:
    """All that was between you and a contact, the latest first: talks, asks, favours, promises, steps, lines.

    What was agreed on in a talk and has no day of its own stands on the day of the talk; else a day that
    nobody told is the one on which it was noted.
    """
    names = ("noun", "id", "day", "title", "text", "kind", "state")
    rows = _between(access, id=id, limit=limit, skip=skip)
    return tuple(Moment(**dict(zip(names, row, strict=True))) for row in rows)


@statement
def _between(access: Access, *, id: UUID, limit: int, skip: int) -> Any:
    """What was between the person and a contact, from the tables of all its nouns."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    about = {**mine, "contact_id": id}
    noted, none = day_noted(access), _words("")
    agreed = Least(Coalesce("interaction__day", noted), noted)
    talks = models.Presence.objects.filter(**about).exclude(state="away")
    helped = models.Entry.objects.filter(**mine).annotate(helpers=Cast("contacts", TextField()))

    def part(noun: str, rows: Any, day: Any, *words: Any) -> Any:
        return rows.order_by().values_list(_words(noun), "pk", day, *words)

    first = talks.order_by().values_list(
        _words("interaction"),
        *("interaction_id", "day", "interaction__title", "interaction__text", "channel", "state"),
    )
    found = first.union(
        part("entry", helped.filter(helpers__contains=str(id)), "day", "text", none, none, none),
        part(
            "favour",
            models.Favour.objects.filter(**about),
            Coalesce("done_on", "day"),
            *("text", none, "way", none),
        ),
        part(
            "promise",
            models.Promise.objects.filter(**about),
            Coalesce("kept_on", agreed),
            *("text", none, none, "state"),
        ),
        part(
            "action",
            models.Action.objects.filter(**about),
            Coalesce("done_on", agreed),
            *("title", "resource", "kind", "state"),
        ),
        part(
            "ask",
            models.Ask.objects.filter(**about),
            Coalesce("answered_on", "made_on", noted),
            *("title", "said", "kind", "state"),
        ),
        all=True,
    )
    return found.order_by("-day", "interaction_id")[skip : skip + limit]


def _words(text: str) -> Value:
    return Value(text, output_field=CharField())
