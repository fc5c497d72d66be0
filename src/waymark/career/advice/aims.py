"""What a person aims at: the goals by horizon, plan B, and where the time went."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.db.models import Q

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import goal as looks
from waymark.career.advice import timing, versions
from waymark.career.advice.memo import owner, remembered
from waymark.career.records.action import Action
from waymark.career.records.aims import Aim, AimCard, Aims, PlanB
from waymark.career.records.entry import Entry
from waymark.career.records.goal import Goal
from waymark.career.records.milestone import Milestone
from waymark.career.records.row import to_record, to_records
from waymark.career.records.vision import Vision
from waymark.career.verbs import verb
from waymark.guidance import drift as drifting
from waymark.guidance import trigger

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.career.records.fields import Horizon
    from waymark.guidance.reasons import Reason

HORIZONS: tuple[Horizon, ...] = ("life", "years", "year", "quarter")
"""From far to near."""
WITHIN = dt.timedelta(days=91)
"""How far back time is compared with goals: a quarter. Waymark's setting."""
LINES = 12
"""Lines of the log that stand beside a goal."""


@verb(kind="read")
def show(access: Access) -> Aims:
    """The vision, the open goals by horizon, those gone by, plan B where it is time to ask, and drift."""
    return _aims(access)


@remembered
def _aims(access: Access) -> Aims:
    rows = versions.goals(access)
    visions = models.Vision.objects.filter(person_id=access.person, archived_at=None)
    vision = visions.order_by("-created_at").first()
    open_ = _in_order([goal for goal in rows if goal.state == "open"], access.today)
    since = access.today - WITHIN
    return Aims(
        vision=to_record(Vision, vision) if vision else None,
        open=tuple(_card(access, goal) for goal in open_),
        past=to_records(Goal, (goal for goal in rows if goal.state != "open")),
        asks=tuple(PlanB(goal_id=g.pk, ask=ask) for g in open_ if (ask := _asks(access, g))),
        drift=_drift(access, open_, since),
        weighed=any(goal.importance for goal in open_),
        since=since,
        today=access.today,
    )


@verb(kind="read", main="goal_id")
def one(access: Access, *, goal_id: UUID) -> Aim:
    """One goal with its milestones, its steps, the lines kept for it, and its plan B."""
    return _aim(access, goal_id)


@remembered
def _aim(access: Access, goal_id: UUID) -> Aim:
    goal = change.get(access, models.Goal, goal_id, archived=False)
    others = versions.goals(access)
    above = next((other for other in others if other.pk == goal.parent_id), None)
    steps = [a for a in timing.of_goal(access, goal.pk) if a.state != "dropped"]
    lines = models.Entry.objects.filter(person_id=access.person, archived_at=None)
    lines = lines.filter(Q(goal=goal) | Q(action__goal=goal))
    return Aim(
        card=_card(access, goal),
        above=to_record(Goal, above) if above else None,
        below=to_records(Goal, (other for other in others if other.parent_id == goal.pk)),
        milestones=to_records(Milestone, (m for m in looks.milestones(access) if m.goal_id == goal.pk)),
        steps=to_records(Action, steps),
        entries=to_records(Entry, lines.order_by("-day", "-created_at")[:LINES]),
        kept=lines.count(),
        ask=_asks(access, goal),
        asks_on=trigger.next_question(_trigger(goal), _asked(goal)) if goal.plan_b else None,
        today=access.today,
    )


def _horizon(goal: models.Goal, today: dt.date) -> Horizon:
    """How far off a goal is: as the person said, else by its date; without either, within years."""
    if goal.horizon:
        return cast("Horizon", goal.horizon)
    if goal.by is None:
        return "years"
    days = (goal.by - today).days
    return "quarter" if days <= 92 else "year" if days <= 366 else "years"  # noqa: PLR2004 - a quarter, a year


def _in_order(goals: list[models.Goal], today: dt.date) -> list[models.Goal]:
    """Far ones first, each before what serves it, and of equals the one whose day comes first."""

    def place(goal: models.Goal) -> tuple[int, dt.date, dt.datetime]:
        return HORIZONS.index(_horizon(goal, today)), goal.by or dt.date.max, goal.created_at

    left, found = sorted(goals, key=place), list[models.Goal]()
    keys = {goal.pk for goal in goals}

    def take(goal: models.Goal) -> None:
        if goal in left:
            left.remove(goal)
            found.append(goal)
            for child in [one for one in left if one.parent_id == goal.pk]:
                take(child)

    for goal in [one for one in left if one.parent_id not in keys]:
        take(goal)
    return found


def _card(access: Access, goal: models.Goal) -> AimCard:
    steps = [a for a in timing.of_goal(access, goal.pk) if a.state in {*timing.OPEN, "done"}]
    ahead = (m for m in looks.milestones(access) if m.goal_id == goal.pk and not m.reached_on)
    coming = next(ahead, None)
    return AimCard(
        goal=to_record(Goal, goal),
        horizon=_horizon(goal, access.today),
        clarity=looks.clarity_of(access, goal),
        pace=looks.pace_of(access, goal),
        steps=len(steps),
        done=sum(a.state == "done" for a in steps),
        milestone=to_record(Milestone, coming) if coming else None,
    )


def _trigger(goal: models.Goal) -> trigger.Trigger:
    return trigger.Trigger(
        goal=str(goal.pk),
        title=goal.title,
        plan_b=goal.plan_b,
        set_on=goal.plan_b_set_on or goal.created_at.date(),
        by=goal.plan_b_on,
        sign=goal.plan_b_when,
    )


def _asked(goal: models.Goal) -> list[trigger.Asked]:
    if not goal.plan_b_asked_on or not goal.plan_b_answer:
        return []
    return [trigger.Asked(day=goal.plan_b_asked_on, answer=cast("trigger.Answer", goal.plan_b_answer))]


def _asks(access: Access, goal: models.Goal) -> Reason | None:
    """The question about plan B, where there is one and it is time; none in quiet mode."""
    if not goal.plan_b or goal.state != "open":
        return None
    return trigger.question(_trigger(goal), _asked(goal), access.today, quiet=owner(access).quiet)


def _drift(access: Access, goals: list[models.Goal], since: dt.date) -> drifting.Drift | None:
    """What was logged since a day beside what was said to matter; a line for a part counts for the whole."""
    weighed = {goal.pk: goal.title for goal in goals if goal.importance}
    if not weighed:
        return None
    above = {goal.pk: goal.parent_id for goal in versions.goals(access)}

    def serves(goal: UUID | None) -> str | None:
        while goal is not None and goal not in weighed:  # no goal serves itself: the record refuses circles
            goal = above.get(goal)
        return weighed.get(goal) if goal is not None else None

    lines = models.Entry.objects.filter(person_id=access.person, archived_at=None, day__gte=since)
    rows = cast(
        "Iterable[tuple[dt.date, UUID | None, UUID | None, int | None]]",
        lines.values_list("day", "goal_id", "action__goal_id", "minutes"),
    )
    return drifting.drift(
        _stated([goal for goal in goals if goal.importance]),
        [
            drifting.Spent(
                day=day,
                goal=serves(of_step if goal is None else goal),
                hours=minutes / 60 if minutes else None,
            )
            for day, goal, of_step, minutes in rows
        ],
        since,
        access.today,
    )


def _stated(goals: list[models.Goal]) -> list[drifting.Stated]:
    """How much each goal matters; goals of one title are told, and counted, as one."""
    titles: dict[str, list[models.Goal]] = {}
    for goal in goals:
        titles.setdefault(goal.title, []).append(goal)
    return [
        drifting.Stated(
            goal=title,
            importance=sum(goal.importance or 0.0 for goal in same),
            since=min(goal.created_at.date() for goal in same),
        )
        for title, same in titles.items()
    ]
