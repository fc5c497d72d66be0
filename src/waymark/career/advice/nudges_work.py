"""What of work may be worth a thought today; what belongs to a place that was left is silent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.db.models import Case, CharField, F, Value, When
from django.db.models.functions import Cast, Coalesce, Concat

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import talks
from waymark.career.advice.memo import owner
from waymark.career.queries.at_work import is_safe, leads
from waymark.career.queries.current import current, day_noted
from waymark.guidance.early_warning import Flag, remind
from waymark.guidance.feedback_ask import ask_again
from waymark.guidance.nudges import Candidate
from waymark.guidance.reasons import Reason

WEIGHTS: Final = {"flag": 8.5, "talk": 7.5, "ask_feedback": 2.5}
"""What is bound to a day comes first. Waymark's setting."""
BREAK: Final = "\x1f"
"""Stands between what one column tells."""
PREPARE = dt.timedelta(days=1)
"""How long before a talk it is time to look at its agenda. Waymark's setting."""


def candidates(access: Access, given: Iterable[tuple[str, Any, str, str | None]]) -> Iterator[Candidate]:
    """Whom to tell soon, which talk to prepare, and whether it is long since feedback was asked for.

    `given` is what `dated` found.
    """
    safe = is_safe(owner(access))
    rows = list(given)
    for kind, key, what, day in rows:
        if kind == "flag" and (reason := remind(_flag(what, day), access.today, safe=safe)):
            yield _one("flag", str(key), reason, _soon(reason))
    for one in talks.going_on(access, safe=safe):
        on = one.next_day or one.due
        if on and on <= access.today + PREPARE:
            said = {"who": one.series.who, "planned": str(bool(one.next_day)), "day": on}
            yield _one("talk", str(one.series.id), Reason("nudge.talk", said))
    if reason := _ask_again(access, [(what, day) for kind, _key, what, day in rows if kind == "feedback"]):
        yield _one("ask_feedback", "", reason)


def _one(kind: str, about: str, reason: Reason, more: float = 0.0) -> Candidate:
    return Candidate(kind=kind, about=about, reason=reason, weight=WEIGHTS[kind] + more)


def _soon(reason: Reason) -> float:
    """What a day ahead adds, 0 to 0.4: of several warnings the nearest comes first. Waymark's setting."""
    days = reason.values["days"]
    return 0.4 / (1 + days) if isinstance(days, int) and days >= 0 else 0.0


def _flag(told: str, tell_by: str | None) -> Flag:
    """A warning from what `dated` tells of it."""
    upwards, since, due, who, title = told.split(BREAK, 4)
    return Flag(
        title=title,
        since=dt.date.fromisoformat(since),
        who=who,
        tell_by=dt.date.fromisoformat(tell_by) if tell_by else None,
        due=dt.date.fromisoformat(due) if due else None,
        to_manager=bool(upwards),
    )


def dated(access: Access) -> Iterator[tuple[str, Any, Any, Any]]:
    """The days of feedback, asked for or not, and open warnings; for one query over all of Today.

    Of a warning it tells whether it goes to who leads the person, since when, else when it was noted, when
    what it touches is due, whom to tell, and what.
    """
    rows = models.Feedback.objects.filter(person_id=access.person, archived_at=None)
    asked = Case(When(asked=True, then=Value("asked")), default=Value(""), output_field=CharField())
    yield "feedback", rows, asked, "day"
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    upwards = Case(When(leads(access), then=Value("1")), default=Value(""))
    since = Coalesce("since", day_noted(access))
    told = (upwards, _text(since), _text("deliverable__by"), _text("contact__name"), F("title"))
    between = [part for one in told for part in (Value(BREAK), one)][1:]
    flags = models.Flag.objects.filter(current(access), **mine, state="open")
    yield "flag", flags, Concat(*between, output_field=CharField()), "tell_by"


def _text(column: Any) -> Any:
    return Coalesce(Cast(column, CharField()), Value(""), output_field=CharField())


def _ask_again(access: Access, given: Iterable[tuple[str, str | None]]) -> Reason | None:
    """Whether to ask for feedback again; only of somebody who keeps it."""
    days = [(what, dt.date.fromisoformat(day)) for what, day in given if day]
    begun = min((day for _what, day in days), default=None)
    last = max((day for what, day in days if what), default=None)
    return ask_again(last, begun, access.today) if begun else None
