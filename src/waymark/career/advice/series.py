"""A series of talks: the next agenda, built from the record, and what is open from last time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import talks
from waymark.career.advice.aiming import aims
from waymark.career.advice.memo import once, owner, remembered
from waymark.career.models.row import Row
from waymark.career.problems import Problems
from waymark.career.queries.at_work import is_safe, kept_from_work, kept_of, serves
from waymark.career.records.action import Action
from waymark.career.records.meeting import Meeting
from waymark.career.records.point import Point
from waymark.career.records.promise import Promise
from waymark.career.records.row import to_record, to_records
from waymark.career.records.work import Conversation, Held
from waymark.career.verbs import verb
from waymark.guidance.agenda import Matter, agenda
from waymark.guidance.folding import organisation_key

FIRST_WINS = dt.timedelta(days=30)
"""How far back wins go before a first talk. Waymark's setting."""
WINS, PAST = 8, 12
"""Wins on one agenda, and talks that are shown."""
AT_WORK = ("manager", "report", "peer", "client")
"""Whom one works with: what serves a goal kept from work is nothing for them."""


@verb(kind="read", main="id")
def show(access: Access, *, id: UUID) -> Conversation:
    """One series in full. The agenda holds open points, early warnings for them, what you ask of them,
    feedback to give, and what went well since last time; what serves a goal kept from work is left out.
    """
    return conversation(access, id)


@remembered
def conversation(access: Access, id: UUID) -> Conversation:
    """See `show`."""
    row = one(access, id)
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    meetings = list(
        models.Meeting.objects.filter(**mine, series=row).order_by("-day", "-created_at")[: 5 * PAST]
    )
    held = [m for m in meetings if m.state == "held"][:PAST]
    points = _for_my_eyes(access, row, _points(access, row, held))
    steps = models.Action.objects.filter(**mine, contact=row.contact, state__in=("planned", "doing"))
    steps = _for_them(access, row, "action", steps)
    promises = models.Promise.objects.filter(**mine, contact=row.contact, state="open")
    planned = [m for m in meetings if m.state == "planned"]
    card = models.Manager.objects.filter(**mine, contact=row.contact).order_by("-created_at")
    return Conversation(
        talks=talks.talks(access, row),
        planned=to_record(Meeting, planned[-1]) if planned else None,
        agenda=matters(access, row, points),
        mine=to_records(Action, steps.order_by("deadline", "created_at")),
        theirs=to_records(Promise, promises.order_by("by", "created_at")),
        held=tuple(
            Held(meeting=to_record(Meeting, m), points=to_records(Point, _of(points, m.pk))) for m in held
        ),
        card=card.values_list("pk", flat=True).first() if row.kind == "manager" else None,
        safe=owner(access).safe_at_work,
    )


def one(access: Access, id: UUID) -> Any:
    """The series with its contact and days. Raises `record.not_found`."""
    row = talks.series_of(access, pk=id).first()
    if row is None:
        raise Problems.one("record.not_found", "id", noun="series")
    return row


def matters(access: Access, row: Any, points: Iterable[models.Point] | None = None) -> tuple[Matter, ...]:
    """The next agenda of a series."""
    if points is None:
        points = _for_my_eyes(access, row, _points(access, row))
    points = list(points)
    settled = [_source(p) for p in points if p.settled]
    noted = [_noted(access, p, row.last_day) for p in points if not p.settled]
    found = [*_flags(access, row), *_asks(access, row), *_to_give(access, row), *_wins(access, row)]
    return agenda(noted, found, settled)


def _points(access: Access, row: Any, held: Iterable[models.Meeting] = ()) -> list[models.Point]:
    """What is open, what was settled of something kept elsewhere, and what was said in some talks."""
    again = Q(meeting__archived_at__isnull=False)
    wanted = Q(discussed_on=None, dropped=False) | ~Q(from_noun="") | Q(meeting__in=held) | again
    mine = models.Point.objects.filter(wanted, person_id=access.person, archived_at=None, series=row)
    return list(mine.select_related("meeting").order_by("created_at"))


@once
def _kept(access: Access) -> frozenset[UUID]:
    """The goals that are kept from work, looked up once for all that is told of a talk."""
    return kept_from_work(access)


def _works_there(access: Access, row: Any) -> bool:
    """Whether the talk is with somebody where one works: by what they are to one, or by their house."""
    if row.kind in AT_WORK:
        return True
    house = organisation_key(row.contact.organisation)
    return bool(house) and house in {organisation_key(one) for one in aims(access).here}


def _for_them(access: Access, row: Any, noun: str, rows: Any) -> Any:
    """Rows without those for goals that work may not know of, where the talk is with somebody there."""
    kept = _kept(access)
    return rows.exclude(serves(noun, kept)) if kept and _works_there(access, row) else rows


def _for_my_eyes(access: Access, row: Any, points: list[models.Point]) -> list[models.Point]:
    """Points as they stand, those private that were made of what work may not know of by now."""
    made = {point.from_id: point.from_noun for point in points if point.from_noun}
    if made and _kept(access) and _works_there(access, row):
        kept = kept_of(access, ((noun, UUID(key)) for key, noun in made.items()))
        for point in points:
            point.private |= bool(point.from_noun) and UUID(point.from_id) in kept
    return points


def _of(points: Iterable[models.Point], meeting: UUID) -> list[models.Point]:
    return [p for p in points if p.meeting_id == meeting and not p.dropped]


def _day(access: Access, row: Row) -> dt.date:
    """The date that the person would have said it was when they wrote a row."""
    return replace(access, now=row.created_at).today


def _source(point: models.Point) -> str:
    return f"{point.from_noun}:{point.from_id}" if point.from_noun else ""


def _noted(access: Access, point: models.Point, last: dt.date | None) -> Matter:
    since = _day(access, point)
    return Matter(
        key=f"point:{point.pk}",
        kind=point.kind,  # type: ignore[arg-type]
        text=point.text,
        since=since,
        source=_source(point),
        options=tuple(point.options),
        recommendation=point.recommendation,
        private=point.private,
        carried=last is not None and since <= last,
    )


def _flags(access: Access, row: Any) -> Iterator[Matter]:
    rows = models.Flag.objects.filter(
        person_id=access.person, archived_at=None, state="open", contact=row.contact
    )
    for flag in _for_them(access, row, "flag", rows):
        yield Matter(
            key=f"flag:{flag.pk}",
            kind="flag",
            text=flag.title,
            since=flag.since or _day(access, flag),
            by=flag.tell_by,
            options=tuple(flag.options),
            recommendation=flag.recommendation,
        )


def _asks(access: Access, row: Any) -> Iterator[Matter]:
    rows = models.Ask.objects.filter(
        person_id=access.person, archived_at=None, state="prepared", contact=row.contact
    )
    for ask in _for_them(access, row, "ask", rows):
        yield Matter(
            key=f"ask:{ask.pk}",
            kind="ask",
            text=ask.title,
            since=_day(access, ask),
            options=tuple(ask.options),
            recommendation="",
        )


def _to_give(access: Access, row: Any) -> Iterator[Matter]:
    rows = models.Feedback.objects.filter(
        person_id=access.person, archived_at=None, way="to_give", contact=row.contact
    )
    for said in _for_them(access, row, "feedback", rows):
        yield Matter(key=f"feedback:{said.pk}", kind="feedback", text=said.text, since=said.day)


def _wins(access: Access, row: Any) -> Iterator[Matter]:
    """What was done since the last talk and gave energy or serves a goal; for who leads the person alone.

    Where it is not safe to talk about goals, none that serves one.
    """
    if row.kind != "manager":
        return
    since = row.last_day or access.today - FIRST_WINS
    lines = models.Entry.objects.filter(
        Q(energy__gt=0) | Q(goal__isnull=False),
        person_id=access.person,
        archived_at=None,
        day__range=(since, access.today),
    ).exclude(serves("entry", _kept(access)))
    if not is_safe(owner(access)):
        lines = lines.filter(goal=None)
    for line in lines.order_by("-day", "-created_at")[:WINS]:
        yield Matter(key=f"entry:{line.pk}", kind="win", text=line.text, since=line.day)
