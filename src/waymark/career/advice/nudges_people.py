"""What of people may be worth a thought today: few things, and never somebody who is to be left alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from django.db.models import CharField, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import part, reconnect
from waymark.career.queries.at_work import leads
from waymark.career.queries.current import lasting
from waymark.career.records.today import Meeting
from waymark.guidance.nudges import Candidate
from waymark.guidance.reasons import Reason

WEIGHTS: Final[Mapping[str, float]] = {
    "talk_over": 6.2,
    "promised": 5.2,
    "check_in": 4.9,
    "thank_favour": 4.6,
    "reconnect": 4.3,
    "follow_up": 4.2,
    "referee": 2.5,
}
"""What is bound to a date comes first, whom to get back to later. Waymark's setting."""
LATELY = dt.timedelta(days=30)
"""How long a talk that was planned is asked about, and a favour is fresh enough for a word of thanks."""
AHEAD = dt.timedelta(days=7)
"""How far ahead Today looks for talks that are planned."""
BREAK: Final = "\x1f"
"""Stands between who and what where one column tells both."""


def talks(access: Access, *, safe: bool) -> Iterator[tuple[str, Any, Any, Any]]:
    """Kind, rows, words and day of talks that are planned, or were and are over."""
    mine, today = {"person_id": access.person, "archived_at": None}, access.today
    free = _free(access, safe=safe)
    seats = models.Presence.objects.filter(**mine, interaction=OuterRef("pk"))
    seated = seats.filter(free).order_by("created_at")
    over = models.Interaction.objects.filter(
        Exists(seated) | ~Exists(seats), **mine, state="planned", day__lt=today, day__gte=today - LATELY
    )
    first = Subquery(seated.values("contact__name")[:1], output_field=CharField())
    who = Coalesce(first, Value(""), output_field=CharField())
    talk = Concat(who, Value(BREAK), F("title"), output_field=CharField())
    yield "talk_over", over, talk, "day"
    ahead = models.Interaction.objects.filter(
        Exists(seated) | ~Exists(seats), **mine, state="planned", day__range=(today, today + AHEAD)
    )
    yield "meeting", ahead, talk, "day"


def dated(access: Access, *, safe: bool) -> Iterator[tuple[str, Any, Any, Any]]:
    """The same of all else that waits for a day or a word."""
    mine, today = {"person_id": access.person, "archived_at": None}, access.today
    known = _free(access, safe=safe) & (Q(contact__snoozed_until=None) | Q(contact__snoozed_until__lte=today))
    open_ = models.Promise.objects.filter(known, **mine, state="open", by__lte=today)
    yield "promised", open_, _both("text"), "by"
    received = models.Favour.objects.filter(
        known, **mine, way="received", thanked_on=None, day__range=(today - LATELY, today)
    )
    yield "thank_favour", received, _both("text"), "day"
    after = models.Gathering.objects.filter(**mine, state="attended").exclude(follow_up=[])
    yield "follow_up", after, F("name"), "start"
    asked = models.Part.objects.filter(known, lasting(access), **mine, kind="referee", agreed_on=None)
    yield "referee", asked, F("contact__name"), "start"


def _free(access: Access, *, safe: bool) -> Q:
    """Whose contact is neither put away nor left alone."""
    free = Q(contact__leave_alone=False, contact__archived_at=None)
    return free if safe else free & ~leads(access)


def _both(column: str) -> Any:
    return Concat(F("contact__name"), Value(BREAK), F(column), output_field=CharField())


def meetings(rows: Iterable[tuple[str, Any, str, str | None]]) -> tuple[Meeting, ...]:
    """The talks among what waits for its day, the next first."""
    found = [
        Meeting(id=UUID(str(key)), day=dt.date.fromisoformat(day), who=who, title=title)
        for kind, key, what, day in rows
        if kind == "meeting" and day
        for who, _break, title in (what.partition(BREAK),)
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.who)))


def due(kind: str, key: str, what: str) -> Candidate | None:
    """A suggestion about one row that its day has come for; None where the kind is not one about people."""
    if kind not in WEIGHTS:
        return None
    who, _break, text = what.partition(BREAK)
    return _one(kind, key, who=who, text=text)


def counted(access: Access) -> Iterator[Candidate]:
    """The first whom to get back to by a cadence, and the first check-in that has come round."""
    checks = part.checks(access)
    for check in checks[:1]:
        at = check.standing
        said = {"part": check.kind, "since": at.since, "last": at.last}
        yield _one("check_in", str(check.who.id), who=check.who.name, **said)
    checked = {str(check.who.id) for check in checks}
    turns = (turn for turn in reconnect.turns(access) if turn.contact.id not in checked)
    for turn in [*turns][:1]:
        at = turn.standing
        yield _one("reconnect", turn.contact.id, who=turn.contact.name, last=at.last, days=at.cadence.days)


def _one(kind: str, about: str, **values: object) -> Candidate:
    return Candidate(kind=kind, about=about, reason=Reason(f"nudge.{kind}", values), weight=WEIGHTS[kind])
