"""One Today across everything."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from django.db.models import Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.block import Block
from waymark.career.records.entry import Entry
from waymark.career.records.row import to_record, to_records
from waymark.career.records.today import NextStep, TimedBlock, Today
from waymark.career.verbs import verb

NEXT = 2
"""Steps shown before the rest of the plan."""


@verb(kind="read")
def show(access: Access) -> Today:
    """Today's blocks, those for some time this week, the next two steps, and what was kept this week."""
    today = access.today
    monday = today - dt.timedelta(days=today.weekday())
    mine = {"person_id": access.person, "archived_at": None}
    entries = models.Entry.objects.filter(**mine)
    kept = list(entries.filter(day__gte=monday).order_by("-day", "-created_at")[:20])
    last = kept[0].day if kept else entries.order_by("-day").values_list("day", flat=True).first()
    blocks = models.Block.objects.filter(**mine, state="planned", action__archived_at=None)
    blocks = blocks.select_related("action__goal").order_by("at", "created_at")
    week = [
        b
        for b in blocks.filter(day__range=(monday, today))
        if b.day == today or (b.at is None and b.day == monday)
    ]
    person = models.Person.objects.get(pk=access.person)
    asked = person.not_today_on == today or any(e.day == today for e in kept)
    return Today(
        day=today,
        ask=not asked,
        away=(today - last).days if last else None,
        blocks=tuple(_timed(b) for b in week if b.at is not None),
        this_week=_floating([b for b in week if b.at is None]),
        next_steps=_next(access, {b.action_id for b in week}),
        kept=to_records(Entry, kept),
        entries=entries.count(),
        has_plan=models.Plan.objects.filter(**mine).exists(),
    )


def _floating(rows: list[models.Block]) -> tuple[TimedBlock, ...]:
    """One for each action, with how many are left this week: the same line three times helps nobody."""
    count = Counter(row.action_id for row in rows)
    first = {row.action_id: row for row in reversed(rows)}
    return tuple(_timed(first[action], left) for action, left in count.items())


def _timed(row: models.Block, left: int = 1) -> TimedBlock:
    goal = row.action.goal
    title = goal.title if goal else ""
    return TimedBlock(block=to_record(Block, row), title=row.action.title, goal=title, left=left)


def _next(access: Access, shown: set[object]) -> tuple[NextStep, ...]:
    """The first actions of the plan's order that nothing waits for and that today does not show already."""
    rows = models.Action.objects.filter(
        person_id=access.person, archived_at=None, state__in=("planned", "doing")
    ).select_related("goal")
    rows = rows.filter(Q(goal=None) | Q(goal__state="open", goal__archived_at=None))
    open_rows = list(rows.order_by("deadline", "created_at")[:100])
    waiting = {str(a.pk) for a in open_rows}
    ready = [a for a in open_rows if not waiting & set(a.after) and a.pk not in shown]
    return tuple(
        NextStep(id=a.pk, title=a.title, goal=a.goal.title if a.goal else "", deadline=a.deadline)
        for a in ready[:NEXT]
    )
