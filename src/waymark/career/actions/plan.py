"""Making a plan: proposals taken, a version committed, blocks laid into the agenda."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import laying
from waymark.career.advice import timing
from waymark.career.advice.plan import drafted, part, propose
from waymark.career.problems import Problems
from waymark.career.records.fields import GoalKind, Line, Name, Others, WeeklyHours
from waymark.career.records.story import PlanPart
from waymark.career.verbs import verb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.career.records.proposal import Proposals, Proposed


KEEPING_UP = "staying_relevant"
"""The kind of a goal that aims at no occupation."""


@verb(kind="write", main="toward")
def take(
    access: Access,
    *,
    toward: Name = "",
    words: Name = "",
    title: Line | None = None,
    kind: GoalKind | None = None,
    hours: WeeklyHours | None = None,
    by: dt.date | None = None,
    steps: tuple[str, ...] | None = None,
    others: Others = "beside",
    reviewed: bool = True,
) -> PlanPart:
    """Make a goal, take the named proposals (all if none are named) as its actions, and commit the plan.

    `words` is what the person calls the goal, where `toward` is a code. The plans of other goals stay
    `beside` it, and keep their hours; with `replace` those goals are let go, and their blocks with them.
    """
    offered = propose(access, toward=toward, kind=kind, hours=hours, by=by, others=others)
    chosen = _chosen(offered, steps)
    said = words or ("" if toward == offered.target else toward)
    goal = _goal(
        access,
        title=title or _title(said, offered.title),
        kind=offered.kind if offered.target else KEEPING_UP,
        toward=said or offered.title,
        occupation=offered.target,
        occupation_title=offered.title,
        by=by,
    )
    if others == "replace":
        _let_go(access, goal)
    if hours:
        change.revise(access, models.Person, access.person, hours_per_week=hours)
    _add(access, goal, chosen)
    plan = models.Plan(goal=goal, hours_per_week=offered.hours_per_week, by=offered.by)
    _version(access, plan, timing.of_goal(access, goal.pk), reviewed=reviewed)
    made = part(access, goal.pk)
    assert made is not None
    return made


@verb(kind="write", main="goal_id")
def again(
    access: Access, *, goal_id: UUID, hours: WeeklyHours | None = None, by: dt.date | None = None
) -> PlanPart:
    """Plan again as things stand today: a new version, blocks laid anew from tomorrow on (see `preview`)."""
    goal = change.get(access, models.Goal, goal_id)
    if hours:
        change.revise(access, models.Person, access.person, hours_per_week=hours)
    if by:
        change.revise(access, models.Goal, goal_id, by=by)
    plan, actions = drafted(access, goal, hours, by)
    _version(access, plan, actions, reviewed=True)
    made = part(access, goal_id)
    assert made is not None
    return made


def _chosen(offered: Proposals, steps: tuple[str, ...] | None) -> list[Proposed]:
    """The proposals that are taken: those named, or all for now."""
    if steps is None:
        chosen = list(offered.now)
    else:
        chosen = [p for p in offered.now + offered.later if p.id in steps]
        unknown = sorted(set(steps) - {p.id for p in chosen})
        if unknown:
            raise Problems.one("plan.unknown_steps", "steps", steps=tuple(unknown))
    if not chosen:
        raise Problems.one("plan.no_steps", "steps")
    return chosen


def _title(said: str, occupation: str) -> str:
    """What the person said, with the occupation it was read as; never nothing."""
    if said and occupation and said.casefold() != occupation.casefold():
        return f"{said} ({occupation})"
    return said or occupation or gettext("Keep growing")


def _goal(access: Access, *, occupation: str, **said: Any) -> models.Goal:
    """The open goal towards this occupation, or a new one; without an occupation, the open one without."""
    mine = models.Goal.objects.filter(person_id=access.person, archived_at=None, state="open")
    goal = mine.filter(occupation=occupation, plans__isnull=False).order_by("-created_at").first()
    goal = goal or (
        mine.filter(occupation=occupation).order_by("-created_at").first() if occupation else None
    )
    if goal is None:
        return change.create(access, models.Goal, occupation=occupation, **said)
    return change.revise(access, models.Goal, goal.pk, **said)


def _let_go(access: Access, goal: models.Goal) -> None:
    """The other goals that have a plan are dropped, and their steps and blocks to come with them."""
    others = models.Goal.objects.filter(
        person_id=access.person, archived_at=None, state="open", plans__isnull=False
    ).exclude(pk=goal.pk)
    for other in others.distinct():
        left = [a for a in timing.of_goal(access, other.pk) if a.state in timing.OPEN]
        laying.clear(access, left)
        change.revise_many(access, models.Action, {a.pk: {"state": "dropped"} for a in left})
        change.revise(access, models.Goal, other.pk, state="dropped")


def _add(access: Access, goal: models.Goal, chosen: list[Proposed]) -> None:
    """The taken proposals as actions; what a step waits for is kept as far as it was taken too.

    A step that the goal has already stays, with its blocks, and is brought up to date unless it was begun;
    those proposed earlier, not begun and not taken now, leave.
    """
    there = {action.title: action for action in timing.of_goal(access, goal.pk) if action.state != "dropped"}
    titles = {p.title for p in chosen}
    left = [a for a in there.values() if _untouched(a) and a.template and a.title not in titles]
    laying.clear(access, left)
    change.archive_many(access, models.Action, [a.pk for a in left])
    rows = {p.id: there.get(p.title) or models.Action(goal=goal, title=p.title) for p in chosen}
    new, known = [], {}
    for p in chosen:
        row = rows[p.id]
        said = _said(p, [str(rows[a].pk) for a in p.after if a in rows])
        if row.title not in there:
            for name, value in said.items():
                setattr(row, name, value)
            new.append(row)
        elif _untouched(row):
            known[row.pk] = said
    if new:
        change.create_many(access, models.Action, new)
    change.revise_many(access, models.Action, known)


def _untouched(action: models.Action) -> bool:
    return action.state == "planned" and not action.spent


def _said(p: Proposed, after: Iterable[str]) -> dict[str, Any]:
    """What a proposal says of its action."""
    return {
        "kind": p.kind,
        "effort": p.effort,
        "effort_low": p.low,
        "effort_high": p.high,
        "deadline": p.deadline,
        "why": {"code": p.why.code, "values": {k: _plain(v) for k, v in p.why.values.items()}},
        "template": p.template,
        "after": list(after),
        "tag": p.tag,
        "importance": p.importance,
    }


def _plain(value: object) -> object:
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def _version(access: Access, plan: models.Plan, actions: list[models.Action], *, reviewed: bool) -> None:
    """A new version of the plan, as a row of its own, with its steps' dates and its blocks."""
    own = timing.movable(actions, plan)
    dates = timing.laid(access, plan, actions).request.actions
    rows = change.revise_many(access, models.Action, {UUID(a.id): {"deadline": a.deadline} for a in dates})
    moved = {row.pk: row for row in rows}
    mine = models.Plan.objects.filter(person_id=access.person, goal=plan.goal)
    number = (mine.aggregate(last=Max("number"))["last"] or 0) + 1
    made = change.create(
        access,
        models.Plan,
        goal=plan.goal,
        number=number,
        committed_on=access.today,
        hours_per_week=plan.hours_per_week,
        by=plan.by,
        actions=timing.committed((moved.get(a.pk, a) for a in actions), own),
        reviewed=reviewed,
    )
    laying.lay(access, made)
