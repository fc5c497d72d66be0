"""One Today across everything."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import nudges, reconnect
from waymark.career.advice.memo import owner, remembered
from waymark.career.records.block import Block
from waymark.career.records.entry import Entry
from waymark.career.records.row import to_record, to_records
from waymark.career.records.text import without_aim
from waymark.career.records.today import NextStep, TimedBlock, Today, Year
from waymark.career.verbs import verb
from waymark.guidance.cadence import Turn
from waymark.guidance.getting_started import Counts, getting_started
from waymark.guidance.nudges import Candidate, Past, pick

TURNS, MOST_NAMED = 2, 20
"""People whom it may be time for beside the nudges, and how many of them a nudge may have named lately."""
REST = dt.timedelta(days=14)
"""How long somebody stays out of the list after a nudge about them was answered. Waymark's setting."""
NEXT, KEPT = 2, 20
"""Steps shown before the rest of the plan, and lines of this week."""
COUNTED: Final = ("entries", "experiences", "interests", "stories", "goals", "actions", "calendars")
FACTS: Final = (
    *("quiet", "shy", "came_for", "not_today_on", "last", "questions", "planned", "values_"),
    *COUNTED,
)


MOST = 60
"""Lines of late that are looked at."""


@verb(kind="read")
def show(access: Access) -> Today:
    """Today's blocks, those for some time this week, the next two steps, and what was kept."""
    day = _day(access)
    if day.today.quiet:
        return day.today
    asked_there = {step.key for step in day.today.started if not step.done}
    known = (*day.candidates, *nudges.refused(access))
    free = [c for c in known if c.kind not in asked_there]  # one place is enough to ask
    picked = pick(free, day.past, access.today, shy=day.shy)
    return replace(day.today, nudges=picked, turns=_turns(access, day, {one.about for one in picked}))


def _turns(access: Access, day: _Day, named: set[str]) -> tuple[Turn, ...]:
    """Two whom it may be time for, without those whom a nudge names or named lately; none for the shy."""
    lately = access.today - REST
    rested = {one.about for one in day.past if one.day > lately or one.answer == "not_for_me"}
    return tuple(one for one in day.turns if one.contact.id not in named | rested)[:TURNS]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """A day without its nudges, and what they are picked from."""

    today: Today
    candidates: tuple[Candidate, ...] = ()
    past: tuple[Past, ...] = ()
    turns: tuple[Turn, ...] = ()
    shy: bool = False


@remembered
def _day(access: Access) -> _Day:
    """All of a day that rests on the record."""
    today = access.today
    monday = today - dt.timedelta(days=today.weekday())
    about, lines = _about(access), _lines(access)
    asked = about["quiet"] or about["not_today_on"] == today or any(line.day == today for line in lines)
    planned = _planned(access, monday)
    found = Today(
        day=today,
        ask=not asked,
        away=(today - about["last"]).days if about["last"] else None,
        blocks=planned.blocks,
        this_week=planned.this_week,
        next_steps=planned.next_steps,
        kept=tuple(line for line in lines if line.day >= monday)[:KEPT],
        entries=about["entries"],
        has_plan=about["planned"],
        quiet=about["quiet"],
        new=not any(about[name] for name in ("came_for", "not_today_on", "planned", "values_", *COUNTED)),
    )
    return _Day(today=found) if found.quiet else _with_thoughts(access, found, about, lines)


def _with_thoughts(access: Access, found: Today, about: dict[str, Any], lines: tuple[Entry, ...]) -> _Day:
    """The day with what might be suggested, and with the list to begin with unless it was put away."""
    found = replace(found, thanks=nudges.thankable(access, lines))
    held = nudges.Held(
        lines=lines,
        thanks=found.thanks,
        entries=about["entries"],
        questions=about["questions"],
        interests=about["interests"],
        values=about["values_"],
    )
    past = nudges.past(access)
    away = any(p.kind == nudges.STARTED and p.answer == "not_for_me" for p in past)
    counts = Counts(values=about["values_"], **{name: int(about[name]) for name in COUNTED})
    candidates, meetings = nudges.candidates(access, held)
    found = replace(found, meetings=meetings)
    people = owner(access).has_people and not about["shy"]
    return _Day(
        today=found if away else replace(found, started=getting_started(counts)),
        candidates=candidates,
        turns=reconnect.turns(access)[: TURNS + MOST_NAMED] if people else (),
        past=tuple(p for p in past if p.kind != nudges.STARTED),
        shy=about["shy"],
    )


@verb(kind="read")
def year(access: Access) -> Year:
    """How many lines were kept on each day of the last twelve months."""
    return _year(access)


@remembered
def _year(access: Access) -> Year:
    since = access.today - dt.timedelta(days=370)
    rows = models.Entry.objects.filter(
        person_id=access.person, archived_at=None, day__range=(since, access.today)
    )
    days = tuple(rows.order_by("day").values_list("day").annotate(count=Count("pk")))
    return Year(last=access.today, days=days, total=sum(count for _day, count in days))


@remembered
def _about(access: Access) -> dict[str, Any]:
    """The person, how many of each the record holds, and the day of the last line; all in one query."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    entries = models.Entry.objects.filter(**mine, day__lte=access.today).order_by()
    count = entries.values("person_id").annotate(count=Count("pk")).values("count")
    last = entries.order_by("-day").values("day")[:1]
    asked = models.Question.objects.filter(**mine, answered_at=None).order_by()
    questions = asked.values("person_id").annotate(count=Count("pk")).values("count")
    results = models.Assessment.objects.filter(**mine)
    found = models.Person.objects.filter(pk=access.person).annotate(
        entries=Coalesce(Subquery(count), 0),
        last=Subquery(last),
        questions=Coalesce(Subquery(questions), 0),
        planned=Exists(models.Plan.objects.filter(**mine)),
        experiences=Exists(models.Experience.objects.filter(**mine)),
        interests=Exists(results.filter(instrument="interests")),
        values_=Exists(results.filter(instrument="values")),
        stories=Exists(models.Success.objects.filter(**mine)),
        goals=Exists(models.Goal.objects.filter(**mine)),
        actions=Exists(models.Action.objects.filter(**mine)),
        calendars=Exists(models.CalendarLink.objects.filter(**mine)),
    )
    facts: dict[str, Any] = found.values(*FACTS).get()
    return facts


@remembered
def _lines(access: Access) -> tuple[Entry, ...]:
    """The lines of late, newest first; this week's among them."""
    since = access.today - nudges.OF_LATE
    rows = models.Entry.objects.filter(person_id=access.person, archived_at=None, day__gte=since)
    return to_records(Entry, rows.order_by("-day", "-created_at")[:MOST])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """What of the plan is for today, for some time this week, and next."""

    blocks: tuple[TimedBlock, ...]
    this_week: tuple[TimedBlock, ...]
    next_steps: tuple[NextStep, ...]


@remembered
def _planned(access: Access, monday: dt.date) -> _Planned:
    week = _week(access, monday)
    return _Planned(
        blocks=tuple(_timed(b, b.minutes) for b in week if b.at is not None),
        this_week=_floating([b for b in week if b.at is None]),
        next_steps=_next(access, {b.action_id for b in week}),
    )


def _week(access: Access, monday: dt.date) -> list[models.Block]:
    """Today's blocks, and those of this week that float."""
    mine = {"person_id": access.person, "archived_at": None}
    blocks = models.Block.objects.filter(**mine, state="planned", action__archived_at=None)
    blocks = blocks.select_related("action__goal").order_by("at", "created_at")
    return [
        b
        for b in blocks.filter(day__range=(monday, access.today))
        if b.day == access.today or (b.at is None and b.day == monday)
    ]


def _floating(rows: list[models.Block]) -> tuple[TimedBlock, ...]:
    """The first of each action, with what is left of it this week: the same line three times helps nobody."""
    together: Counter[UUID] = Counter()
    for row in rows:
        together[row.action_id] += row.minutes
    first = {row.action_id: row for row in reversed(rows)}
    return tuple(_timed(first[action], minutes) for action, minutes in together.items())


def _timed(row: models.Block, together: int) -> TimedBlock:
    title, goal = _called(row.action)
    return TimedBlock(block=to_record(Block, row), title=title, goal=goal, together=together)


def _called(action: models.Action) -> tuple[str, str]:
    """A step and the goal it serves in the person's words, without the occupation that both may end with."""
    goal = action.goal
    if goal is None:
        return action.title, ""
    step = without_aim(action.title, goal.title, goal.occupation_title)
    return step, goal.title.removesuffix(f" ({goal.occupation_title})")


def _next(access: Access, shown: set[object]) -> tuple[NextStep, ...]:
    """The first actions of the plan's order that nothing waits for and that today does not show already."""
    rows = models.Action.objects.filter(
        person_id=access.person, archived_at=None, state__in=("planned", "doing")
    ).select_related("goal")
    rows = rows.filter(Q(goal=None) | Q(goal__state="open", goal__archived_at=None))
    mine = {"person_id": access.person, "archived_at": None}
    laid = models.Block.objects.filter(**mine, action=OuterRef("pk"), state="planned", day__gt=access.today)
    laid = laid.order_by("day", "at", "created_at")
    rows = rows.annotate(planned=Subquery(laid.values("day")[:1]), planned_at=Subquery(laid.values("at")[:1]))
    in_order = (F("planned").asc(nulls_last=True), "deadline", "created_at")
    open_rows = list(rows.order_by(*in_order)[:100])
    waiting = {str(a.pk) for a in open_rows}
    ready = [a for a in open_rows if not waiting & set(a.after) and a.pk not in shown]
    return tuple(
        NextStep(
            id=a.pk,
            title=title,
            goal=goal,
            planned=a.planned,
            planned_at=a.planned_at,
            deadline=a.deadline,
        )
        for a in ready[:NEXT]
        for title, goal in [_called(a)]
    )
