"""Making a plan: proposals taken, a version committed, blocks laid into the agenda."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Max

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import timing
from waymark.career.advice.plan import part, propose
from waymark.career.problems import Problems
from waymark.career.records.fields import GoalKind, Line, Name, WeeklyHours
from waymark.career.records.story import PlanPart
from waymark.career.verbs import verb

if TYPE_CHECKING:
    from waymark.career.records.proposal import Proposals, Proposed
    from waymark.guidance.plan_records import Block as PlannedBlock


KEEPING_UP = "staying_relevant"
"""The kind of a goal that aims at no occupation."""


@verb(kind="write", main="toward")
def take(
    access: Access,
    *,
    toward: Name = "",
    title: Line | None = None,
    kind: GoalKind | None = None,
    hours: WeeklyHours | None = None,
    by: dt.date | None = None,
    steps: tuple[str, ...] | None = None,
    reviewed: bool = True,
) -> PlanPart:
    """Make a goal, take the named proposals (all if none are named) as its actions, and commit the plan."""
    offered = propose(access, toward=toward, kind=kind, hours=hours, by=by)
    chosen = [p for p in offered.now + offered.later if steps is None or p.id in steps]
    if steps is None:
        chosen = list(offered.now)
    unknown = sorted(set(steps or ()) - {p.id for p in chosen})
    if unknown:
        raise Problems.one("plan.unknown_steps", "steps", steps=tuple(unknown))
    if not chosen:
        raise Problems.one("plan.no_steps", "steps")
    goal = _goal(
        access,
        title=title or offered.title or toward or "",
        kind=offered.kind if offered.target else KEEPING_UP,
        toward=toward,
        occupation=offered.target,
        occupation_title=offered.title,
        by=by,
    )
    if hours:
        change.revise(access, models.Person, access.person, hours_per_week=hours)
    _add(access, goal, chosen)
    _commit(access, goal, offered, reviewed=reviewed)
    made = part(access, goal.pk)
    assert made is not None
    return made


@verb(kind="write", main="goal_id")
def commit(
    access: Access, *, goal_id: UUID, hours: WeeklyHours | None = None, by: dt.date | None = None
) -> PlanPart:
    """Commit the plan as it stands today: a new version, with blocks laid anew from tomorrow on."""
    goal = change.get(access, models.Goal, goal_id)
    person = change.revise(
        access, models.Person, access.person, **({"hours_per_week": hours} if hours else {})
    )
    if by:
        change.revise(access, models.Goal, goal_id, by=by)
    _version(access, goal, hours=person.hours_per_week, by=by or goal.by, reviewed=True)
    made = part(access, goal_id)
    assert made is not None
    return made


def _goal(access: Access, *, occupation: str, **said: Any) -> models.Goal:
    """The open goal towards this occupation, its plan cleared of what was not begun; or a new one."""
    mine = models.Goal.objects.filter(person_id=access.person, archived_at=None, state="open")
    goal = mine.filter(occupation=occupation).order_by("-created_at").first() if occupation else None
    if goal is None:
        return change.create(access, models.Goal, occupation=occupation, **said)
    for action in timing.of_goal(access, goal.pk):
        if action.template and action.state == "planned" and not action.spent:
            for block in models.Block.objects.filter(
                person_id=access.person, action=action, archived_at=None
            ):
                change.archive(access, models.Block, block.pk)
            change.archive(access, models.Action, action.pk)
    return change.revise(access, models.Goal, goal.pk, **said)


def _add(access: Access, goal: models.Goal, chosen: list[Proposed]) -> None:
    """The taken proposals as actions; what a step waits for is kept as far as it was taken too."""
    rows = {
        p.id: models.Action(
            goal=goal,
            title=p.title,
            kind=p.kind,
            effort=p.effort,
            effort_low=p.low,
            effort_high=p.high,
            deadline=p.deadline,
            why={"code": p.why.code, "values": {k: _plain(v) for k, v in p.why.values.items()}},
            template=p.template,
            tag=p.tag,
            importance=p.importance,
        )
        for p in chosen
    }
    for p in chosen:
        rows[p.id].after = [str(rows[a].pk) for a in p.after if a in rows]
    change.create_many(access, models.Action, rows.values())


def _plain(value: object) -> object:
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def _commit(access: Access, goal: models.Goal, offered: Proposals, *, reviewed: bool) -> None:
    _version(access, goal, hours=offered.hours_per_week, by=offered.by, reviewed=reviewed)


def _version(access: Access, goal: models.Goal, *, hours: float, by: dt.date | None, reviewed: bool) -> None:
    """A new version of the plan, as a row of its own, and its blocks."""
    actions = timing.of_goal(access, goal.pk)
    mine = models.Plan.objects.filter(person_id=access.person, goal=goal)
    number = (mine.aggregate(last=Max("number"))["last"] or 0) + 1
    change.create(
        access,
        models.Plan,
        goal=goal,
        number=number,
        committed_on=access.today,
        hours_per_week=hours,
        by=by,
        actions=[
            {"id": str(a.pk), "title": a.title, "effort": a.effort, "deadline": str(a.deadline or "")}
            for a in actions
        ],
        reviewed=reviewed,
    )
    _lay(access, actions, timing.timed(access, actions, by, hours).schedule.blocks)


def _lay(access: Access, actions: list[models.Action], blocks: tuple[PlannedBlock, ...]) -> None:
    """Put the blocks into the agenda: those planned before keep their key and move, the rest come or go."""
    waiting: dict[str, list[models.Block]] = {str(a.pk): [] for a in actions}
    planned = models.Block.objects.filter(
        person_id=access.person, archived_at=None, state="planned", action__in=actions, day__gt=access.today
    )
    for block in planned.order_by("day", "at"):
        waiting[str(block.action_id)].append(block)
    fresh: list[models.Block] = []
    for new in blocks:
        kept = waiting[new.action]
        place: dict[str, Any] = {"day": new.day, "at": new.at, "minutes": new.minutes, "zone": access.zone}
        if kept:
            _move(access, kept.pop(0), place)
        else:
            fresh.append(models.Block(action_id=UUID(new.action), **place))
    if fresh:
        change.create_many(access, models.Block, fresh)
    for left in waiting.values():
        for block in left:
            change.archive(access, models.Block, block.pk)


def _move(access: Access, block: models.Block, place: dict[str, Any]) -> None:
    if any(getattr(block, name) != value for name, value in place.items()):
        change.revise(access, models.Block, block.pk, **place, sequence=block.sequence + 1)
