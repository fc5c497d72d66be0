"""A goal: add, change, put away."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import laying
from waymark.career.advice import timing
from waymark.career.nouns import added, edited
from waymark.career.records.fields import Confidence, GoalKind, GoalState, Horizon, Line, Name, Text, Weight
from waymark.career.records.goal import Goal
from waymark.career.records.row import to_record
from waymark.career.records.work_fields import AtWork
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a goal; plan B waits for a day (`plan_b_on`) or a sign (`plan_b_when`).

    `at_work` says whether it may be known at work.
    """

    kind: GoalKind
    parent_id: UUID | None
    why: Text
    toward: Name
    occupation: Name
    occupation_title: Name
    occupation_release: Name
    by: dt.date | None
    measure: Name
    confidence: Confidence | None
    obstacle: Text
    if_then: Text
    plan_b: Text
    plan_b_when: Name
    plan_b_on: dt.date | None
    horizon: Horizon
    importance: Weight | None
    at_work: AtWork
    state: GoalState


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Goal:
    """Add a goal."""
    agreed = _agreed(access, facts, "", None)
    return added(access, models.Goal, Goal, title=title, **facts, **agreed)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Goal:
    """Change a goal; what is not given stays. One that is reached or dropped leaves the agenda."""
    if facts.get("state") in {"reached", "dropped"}:
        laying.clear(access, timing.of_goal(access, id))
    now = change.get(access, models.Goal, id)
    agreed = _agreed(access, facts, now.plan_b_when, now.plan_b_on)
    return edited(access, models.Goal, Goal, id, version, title=title, **facts, **agreed)


@verb(kind="write", main="id")
def answer_plan_b(access: Access, *, id: UUID, answer: Literal["keep", "switch", "not_yet"]) -> Goal:
    """Answer whether the day or the sign of plan B has come: keep to plan A, switch, or not yet."""
    given = {"plan_b_answer": answer, "plan_b_asked_on": access.today}
    return edited(access, models.Goal, Goal, id, KEEP, **given)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Goal:
    """Put a goal away; it can be brought back. Its blocks to come leave the agenda."""
    laying.clear(access, timing.of_goal(access, id))
    return to_record(Goal, change.archive(access, models.Goal, id, version=version))


@verb(kind="write", main="id")
def restore(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Goal:
    """Bring a goal back that was put away; its plan is laid again when you plan again."""
    return edited(access, models.Goal, Goal, id, version, archived_at=None)


def _agreed(access: Access, facts: Facts, sign: str, day: dt.date | None) -> dict[str, Any]:
    """Another day or sign for plan B is agreed on today, and nothing was asked about it yet."""
    said = facts.get("plan_b_when", sign), facts.get("plan_b_on", day)
    if said == (sign, day):
        return {}
    return {"plan_b_set_on": access.today, "plan_b_asked_on": None, "plan_b_answer": ""}
