"""One page about where somebody stands and where they want to go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import owner, remembered
from waymark.career.advice.work import OF_WORK
from waymark.career.problems import Problems
from waymark.career.queries import work_with_me
from waymark.career.queries.at_work import is_safe, kept_from_work, led, serves
from waymark.career.queries.current import role_of_now
from waymark.career.records.brief import CareerBrief
from waymark.career.records.entry import Entry
from waymark.career.records.goal import Goal
from waymark.career.records.row import to_records
from waymark.career.records.trait import Trait
from waymark.career.verbs import verb

LATELY = dt.timedelta(days=182)
"""How far back what was done goes. Waymark's setting."""
STRENGTHS, DONE = 5, 6
"""Lines of each, so that it stays one page."""


@verb(kind="read")
def show(access: Access, *, for_work: bool = True) -> CareerBrief:
    """One page to show: goals, strengths, what you did of late, what you wish for, how to work with you.

    For work it leaves out every goal that work may not know, and all that serves one. Where it is not safe
    at work, there is none for it (`brief.not_safe`).
    """
    if for_work and not is_safe(owner(access)):
        raise Problems.one("brief.not_safe", "for_work")
    return _brief(access, for_work=for_work)


@remembered
def _brief(access: Access, *, for_work: bool) -> CareerBrief:
    person = owner(access)
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    goals = list(models.Goal.objects.filter(**mine, state="open").order_by("by", "created_at"))
    kept = kept_from_work(access) if for_work else frozenset()
    shown = [goal for goal in goals if goal.pk not in kept]
    strengths = models.Trait.objects.filter(**mine, side="strength").order_by("created_at")[:STRENGTHS]
    wishes = models.Ask.objects.filter(~led(access), **mine, kind__in=OF_WORK, state__in=("prepared", "made"))
    wishes = wishes.exclude(goal__in=kept)
    role = role_of_now(access)
    return CareerBrief(
        name=person.name,
        headline=person.headline,
        role=str(role) if role else "",
        for_work=for_work,
        safe=person.safe_at_work,
        goals=to_records(Goal, shown),
        strengths=to_records(Trait, strengths),
        done=to_records(Entry, _done(access, kept)),
        wishes=tuple(wishes.order_by("created_at").values_list("title", flat=True)[:DONE]),
        with_me=work_with_me.show(access),
        left_out=tuple((goal.pk, goal.title) for goal in goals if goal not in shown),
    )


def _done(access: Access, kept: Collection[UUID]) -> Any:
    """What was done of late that serves a goal or gave energy, the latest first."""
    lines = models.Entry.objects.filter(
        Q(energy__gt=0) | Q(goal__isnull=False),
        person_id=access.person,
        archived_at=None,
        day__range=(access.today - LATELY, access.today),
    ).exclude(serves("entry", kept))
    return lines.order_by("-day", "-created_at")[:DONE]
