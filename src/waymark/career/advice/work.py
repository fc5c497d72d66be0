"""How is it going where I am?"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from django.db.models import F

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import talks
from waymark.career.advice.alignment import NOTHING, aligned
from waymark.career.advice.asking import next_asked
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries.at_work import is_safe, leads, led
from waymark.career.queries.current import current, jobs
from waymark.career.records.ask import Ask
from waymark.career.records.deliverable import Deliverable
from waymark.career.records.engagement import Engagement
from waymark.career.records.expectation import Expectation
from waymark.career.records.feedback import Feedback
from waymark.career.records.flag import Flag
from waymark.career.records.manager import Manager
from waymark.career.records.row import to_records
from waymark.career.records.work import Heard, HowItGoes, Job, Work
from waymark.career.verbs import verb

FEW = 5
"""Lines of a kind that the chapter begins with."""
ALL = 30
"""Lines of a kind on a page that is about them."""
OF_WORK = ("raise", "role", "project")
"""What is asked for where one works."""


@verb(kind="read")
def show(access: Access) -> Work:
    """The talks to come, early warnings, alignment, what is expected and what was heard.

    Nothing of a place that was left is in it; and where it is not safe at work, nothing of who leads you.
    """
    return _work(access)


@remembered
def _work(access: Access) -> Work:
    safe = is_safe(owner(access))
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    here = current(access)
    going_on = talks.going_on(access, safe=safe)
    cards = models.Manager.objects.filter(here, **mine, contact__archived_at=None).select_related("contact")
    flags = models.Flag.objects.filter(here, **mine, state="open").select_related("contact")
    if not safe:
        flags = flags.exclude(leads(access))
    owed = models.Deliverable.objects.filter(here, **mine, state="open", contact=None)
    owed = owed.select_related("agreed", "contact").order_by(F("by").asc(nulls_last=True), "created_at")
    expected = models.Expectation.objects.filter(here, **mine).select_related("contact")
    own = models.Engagement.objects.filter(**mine).exclude(state="done").select_related("contact")
    return Work(
        safe=owner(access).safe_at_work,
        managers=to_records(Manager, cards.order_by("-created_at")) if safe else (),
        talks=going_on,
        spoken=talks.spoken(access, going_on),
        flags=to_records(Flag, flags.order_by(F("tell_by").asc(nulls_last=True), "created_at")),
        owed=to_records(Deliverable, owed[:FEW]),
        aligned=aligned(access) if safe else NOTHING,
        expectations=to_records(Expectation, expected.order_by("-day", "-created_at")[:FEW]),
        heard=_latest(access, FEW),
        engagements=to_records(Engagement, own.order_by("state", "-start")[:FEW]),
        facts=0 if safe else models.Fact.objects.filter(**mine).count(),
        jobs=tuple(Job(id=row.pk, title=str(row)) for row in jobs(access)),
        empty=not owner(access).has_work,
    )


@verb(kind="read")
def doing(access: Access) -> HowItGoes:
    """What is expected of you where you are and how it stands, what others said, and what you asked for."""
    return _doing(access)


@remembered
def _doing(access: Access) -> HowItGoes:
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    rows = models.Expectation.objects.filter(current(access), **mine).select_related("contact")
    expected = to_records(Expectation, rows.order_by("-day", "-created_at")[:ALL])
    asks = models.Ask.objects.filter(~led(access), **mine, kind__in=OF_WORK).exclude(state="let_go")
    return HowItGoes(
        expectations=expected,
        counted=Counter(one.standing for one in expected),
        heard=heard(access),
        asks=to_records(Ask, asks.order_by("-made_on", "-created_at")[:ALL]),
        whom=next_asked(access),
    )


def heard(access: Access) -> Heard:
    """Feedback received, the latest first, and how much of it was asked for in this quarter."""
    asked = models.Feedback.objects.filter(
        person_id=access.person, archived_at=None, way="received", asked=True, day__gte=quarter(access.today)
    )
    return Heard(latest=_latest(access, ALL), asked_this_quarter=asked.count())


def _latest(access: Access, most: int) -> tuple[Feedback, ...]:
    rows = models.Feedback.objects.filter(person_id=access.person, archived_at=None, way="received")
    return to_records(Feedback, rows.select_related("contact").order_by("-day", "-created_at")[:most])


def quarter(day: dt.date) -> dt.date:
    """The first day of the three months that a day lies in."""
    return day.replace(month=day.month - (day.month - 1) % 3, day=1)
