"""What of work may be worth a thought today; what belongs to a place that was left is silent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.db.models import Case, CharField, Exists, OuterRef, Value, When

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import talks
from waymark.career.advice.memo import owner
from waymark.career.queries.current import current
from waymark.guidance.early_warning import Flag, remind
from waymark.guidance.feedback_ask import ask_again
from waymark.guidance.nudges import Candidate
from waymark.guidance.reasons import Reason

WEIGHTS: Final = {"flag": 8.5, "talk": 7.5, "ask_feedback": 2.5}
"""What is bound to a day comes first. Waymark's setting."""
PREPARE = dt.timedelta(days=1)
"""How long before a talk it is time to look at its agenda. Waymark's setting."""


def candidates(access: Access, given: Iterable[tuple[str, str | None]]) -> Iterator[Candidate]:
    """Whom to tell soon, which talk to prepare, and whether it is long since feedback was asked for.

    `given` is what `dated` found: "asked" where feedback was asked for, and its day.
    """
    safe = talks.is_safe(owner(access))
    for key, flag in flags(access):
        if reason := remind(flag, access.today, safe=safe):
            yield _one("flag", str(key), reason)
    for one in talks.going_on(access, safe=safe):
        day = one.next_day or one.due
        if day and day <= access.today + PREPARE:
            said = {"who": one.series.who, "planned": str(bool(one.next_day)), "day": day}
            yield _one("talk", str(one.series.id), Reason("nudge.talk", said))
    if reason := _ask_again(access, given):
        yield _one("ask_feedback", "", reason)


def _one(kind: str, about: str, reason: Reason) -> Candidate:
    return Candidate(kind=kind, about=about, reason=reason, weight=WEIGHTS[kind])


def flags(access: Access) -> Iterator[tuple[UUID, Flag]]:
    """Open warnings of the work of now, as guidance knows them."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    leads = models.Manager.objects.filter(**mine, contact=OuterRef("contact"))
    talk = models.Series.objects.filter(**mine, contact=OuterRef("contact"), kind="manager")
    rows = models.Flag.objects.filter(current(access), **mine, state="open")
    rows = rows.select_related("contact", "deliverable").annotate(upwards=Exists(leads) | Exists(talk))
    for row in rows.order_by("tell_by", "created_at"):
        yield row.pk, as_flag(access, row, to_manager=row.upwards)


def as_flag(access: Access, row: models.Flag, *, to_manager: bool) -> Flag:
    """A warning as guidance knows it."""
    return Flag(
        title=row.title,
        since=row.since or replace(access, now=row.created_at).today,
        who=row.who,
        tell_by=row.tell_by,
        due=row.deliverable.by if row.deliverable else None,
        told_on=row.told_on,
        options=tuple(row.options),
        recommendation=row.recommendation,
        to_manager=to_manager,
    )


def dated(access: Access) -> Iterator[tuple[str, Any, Any, Any]]:
    """The days of feedback, asked for or not; for one query over all of Today."""
    rows = models.Feedback.objects.filter(person_id=access.person, archived_at=None)
    asked = Case(When(asked=True, then=Value("asked")), default=Value(""), output_field=CharField())
    yield "feedback", rows, asked, "day"


def _ask_again(access: Access, given: Iterable[tuple[str, str | None]]) -> Reason | None:
    """Whether to ask for feedback again; only of somebody who keeps it."""
    days = [(what, dt.date.fromisoformat(day)) for what, day in given if day]
    begun = min((day for _what, day in days), default=None)
    last = max((day for what, day in days if what), default=None)
    return ask_again(last, begun, access.today) if begun else None
