"""Actions laid into the person's free hours, beside all that stands in their agenda already."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from waymark.career import models
from waymark.career.advice import versions
from waymark.career.advice.memo import once, owner
from waymark.guidance import finish, replan, schedule
from waymark.guidance.calendar_free import Busy, FreeTime, Span, Taken, Window, capacity, monday
from waymark.guidance.factor import planning_factor
from waymark.guidance.plan_records import Action as PlanAction
from waymark.guidance.plan_records import PlanRequest, Schedule
from waymark.guidance.replan import Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from uuid import UUID

    from waymark.career.access import Access

OPEN = ("planned", "doing")
LEAST_EFFORT = 0.01
"""Hours that stand for a step without any: it still needs one block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """A schedule, the finish as a range, and the factor behind it; `usual` is the factor of most people.

    `slips` are the actions that end later than their blocks stand for, `load` the hours of each week: planned
    in all, and there are.
    """

    schedule: Schedule
    finish: finish.Finish
    factor: float
    usual: bool
    slips: tuple[replan.Slip, ...]
    load: tuple[tuple[dt.date, float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What stands in the agenda around the actions to be planned.

    `busy` and `taken` are other plans' blocks and what is done; `held` the hours by action that stand until
    planning begins and stay; `standing` the actions' own blocks, which planning may move.
    """

    busy: tuple[Busy, ...]
    taken: tuple[Taken, ...]
    held: dict[str, float]
    standing: tuple[Standing, ...]


def free_time(person: models.Person, hours: float | None = None) -> FreeTime:
    """When the person has time: their windows, or floating blocks without any."""
    return FreeTime(
        hours_per_week=hours or person.hours_per_week,
        windows=tuple(
            Window(
                weekday=w["weekday"],
                start=dt.time.fromisoformat(w["start"]),
                end=dt.time.fromisoformat(w["end"]),
            )
            for w in person.windows
        ),
        blackouts=tuple(
            Span(first=dt.date.fromisoformat(b["first"]), last=dt.date.fromisoformat(b["last"]))
            for b in person.blackouts
        ),
    )


@once
def own_ratios(access: Access) -> tuple[float, ...]:
    """Actual over planned hours of the finished actions that say both."""
    done = _actions(access).filter(state="done", spent__gt=0, effort__gt=0)
    return tuple(spent / effort for spent, effort in done.values_list("spent", "effort"))


def factor_of(access: Access) -> float:
    """What this person's planned hours are multiplied by."""
    return planning_factor(own_ratios(access))


def blocks_of(access: Access) -> Any:
    """The blocks of this person that are not put away, in order of time."""
    mine = {"person_id": access.person, "archived_at": None, "action__archived_at": None}
    return models.Block.objects.filter(**mine).order_by("day", "at", "created_at", "pk")


def to_come(access: Access) -> Any:
    """The planned blocks from today on, with those that float in this week."""
    today = access.today
    return blocks_of(access).filter(Q(day__gte=today) | Q(at=None, day__gte=monday(today)), state="planned")


def agenda(
    access: Access, own: Collection[str], until: dt.date | None = None, freed: Collection[UUID] = ()
) -> Agenda:
    """The agenda around the actions `own`, for planning from the day after `until` (today) on.

    Blocks that were planned and never settled do not count: nothing is overdue, their work is planned again,
    and so is that of the blocks `freed`.
    """
    today = access.today
    until = until or today
    week = monday(today)
    busy: list[Busy] = []
    taken: list[Taken] = []
    held: Counter[str] = Counter()
    standing: list[Standing] = []
    for row in blocks_of(access).filter(Q(state="planned") | Q(state="done", day__gte=week)):
        name, to_come = str(row.action_id), row.state == "planned"
        last = row.day if row.at else monday(row.day) + dt.timedelta(days=6)
        stays = (row.at is not None and row.day == today) or today < last <= until
        stays = stays and row.pk not in freed
        if to_come and name in own and not stays:
            standing.append(_standing(row))
        elif row.day >= week and (last >= today or not to_come):
            done_now = not to_come and row.day <= today
            taken.append(Taken(day=row.day if done_now else last, minutes=row.minutes))
            if to_come and name in own:
                held[name] += row.minutes
            if row.at is not None:
                start = dt.datetime.combine(row.day, row.at)
                busy.append(Busy(start=start, end=start + dt.timedelta(minutes=row.minutes)))
    hours = {name: minutes / 60 for name, minutes in held.items()}
    return Agenda(busy=tuple(busy), taken=tuple(taken), held=hours, standing=tuple(standing))


def _standing(row: models.Block) -> Standing:
    return Standing(key=str(row.pk), action=str(row.action_id), day=row.day, at=row.at, minutes=row.minutes)


def request_for(
    access: Access,
    actions: Iterable[models.Action],
    around: Agenda,
    *,
    by: dt.date | None,
    hours: float | None,
    plan: models.Plan | None = None,
    until: dt.date | None = None,
) -> PlanRequest:
    """What guidance plans: the open actions, in the free hours that the agenda around them leaves.

    Dates that `plan` proposed, and that nobody changed since, move along with what slipped.
    """
    person = owner(access)
    chosen = [a for a in actions if a.state in OPEN]
    kept = {str(a.pk) for a in chosen}
    free = replace(free_time(person, hours), busy=around.busy, taken=around.taken)
    request = PlanRequest(
        actions=tuple(_action(a, kept, around.held) for a in chosen),
        free=free,
        today=until or access.today,
        by=by,
        factor=factor_of(access),
    )
    return replan.redated(request, movable(chosen, plan))


def movable(actions: Iterable[models.Action], plan: models.Plan | None) -> set[str]:
    """The proposed actions whose date is still the one that the plan was committed with."""
    kept = plan.actions if plan else []
    dates = {one["id"]: one["deadline"] if one.get("proposed", True) else None for one in kept}
    same = ((str(a.pk), str(a.deadline or "")) for a in actions if a.template)
    return {key for key, day in same if dates.get(key, day) == day}


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A plan's blocks beside the agenda: the agenda around it, the schedule, and what laying it changes."""

    around: Agenda
    request: PlanRequest
    schedule: Schedule
    laying: replan.Laying


def laid(
    access: Access,
    plan: models.Plan,
    actions: Iterable[models.Action],
    until: dt.date | None = None,
    freed: Collection[UUID] = (),
) -> Laid:
    """What laying a plan's actions anew would do from the day after `until` (today) on; nothing is stored."""
    rows = list(actions)
    around = agenda(access, {str(a.pk) for a in rows}, until, freed)
    request = request_for(access, rows, around, by=plan.by, hours=plan.hours_per_week, plan=plan, until=until)
    found = schedule.plan(request)
    return Laid(
        around=around,
        request=request,
        schedule=found,
        laying=replan.lay(around.standing, found.blocks),
    )


def committed(actions: Iterable[models.Action], proposed: set[str]) -> list[dict[str, object]]:
    """The steps as a plan keeps them; those `proposed` have a date that moves along when they slip."""
    return [
        {
            "id": str(a.pk),
            "title": a.title,
            "effort": a.effort,
            "deadline": str(a.deadline or ""),
            "proposed": str(a.pk) in proposed,
        }
        for a in actions
    ]


def timed(access: Access, plan: models.Plan) -> Timing:
    """Lay a plan's open actions into the free hours from tomorrow on; nothing is squeezed."""
    rows = of_goal(access, plan.goal_id)
    around = agenda(access, {str(a.pk) for a in rows})
    request = request_for(access, rows, around, by=plan.by, hours=plan.hours_per_week, plan=plan)
    ratios = own_ratios(access)
    found = schedule.plan(request)
    return Timing(
        schedule=found,
        finish=finish.finish_range(request, ratios),
        factor=request.factor,
        usual=not ratios,
        slips=tuple(slip for slip in replan.slips(around.standing, found) if slip.days > 0),
        load=tuple(_load(request, found)),
    )


def _load(request: PlanRequest, found: Schedule) -> Iterator[tuple[dt.date, float, float]]:
    """The weeks of a schedule: the hours planned in each, with what other plans take, and those there are."""
    minutes: Counter[dt.date] = Counter()
    for day, length in [(block.day, block.minutes) for block in found.blocks]:
        minutes[monday(day)] += length
    last = max(minutes, default=None)
    for one in request.free.taken:
        minutes[monday(one.day)] += one.minutes
    if last is not None:
        for week, hours in capacity(request.free, request.today, last):
            yield week, minutes[week] / 60, hours


def _action(row: models.Action, kept: set[str], held: dict[str, float]) -> PlanAction:
    return PlanAction(
        id=str(row.pk),
        effort=max(row.effort, LEAST_EFFORT),
        spent=row.spent,
        held=held.get(str(row.pk), 0.0),
        deadline=row.deadline,
        not_before=row.not_before,
        after=tuple(a for a in row.after if a in kept),
        importance=row.importance,
        kind=row.kind,
    )


def of_goal(access: Access, goal_id: UUID | None) -> list[models.Action]:
    """The actions of a goal (or of all), those of a plan in the order they were made."""
    under_way = {goal.pk for goal in versions.goals(access) if goal.state == "open"}
    if goal_id in under_way:
        return [a for a in _under_way(access) if a.goal_id == goal_id]
    return list(_actions(access).filter(goal=goal_id) if goal_id else _actions(access))


def of_kind(access: Access, kind: str) -> list[models.Action]:
    """The actions of one kind, of all goals."""
    return list(_actions(access).filter(kind=kind))


@once
def _under_way(access: Access) -> tuple[models.Action, ...]:
    """The actions of all goals that are open: those of ten years stay where they are."""
    return tuple(_actions(access).filter(goal__state="open"))


def _actions(access: Access) -> Any:
    rows = models.Action.objects.filter(person_id=access.person, archived_at=None)
    return rows.order_by("created_at", "deadline")
