"""A goal: add, change, put away."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import laying
from waymark.career.advice import timing
from waymark.career.records.fields import Confidence, GoalKind, GoalState, Line, Name, Text
from waymark.career.records.goal import Goal
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="title")
def add(
    access: Access,
    *,
    title: Line,
    kind: GoalKind = "promotion",
    parent_id: UUID | None = None,
    why: Text = "",
    toward: Name = "",
    occupation: Name = "",
    occupation_title: Name = "",
    occupation_release: Name = "",
    by: dt.date | None = None,
    measure: Name = "",
    confidence: Confidence | None = None,
    obstacle: Text = "",
    if_then: Text = "",
    plan_b: Text = "",
    plan_b_when: Name = "",
    state: GoalState = "open",
) -> Goal:
    """Add a goal."""
    row = change.create(
        access,
        models.Goal,
        title=title,
        kind=kind,
        parent_id=parent_id,
        why=why,
        toward=toward,
        occupation=occupation,
        occupation_title=occupation_title,
        occupation_release=occupation_release,
        by=by,
        measure=measure,
        confidence=confidence,
        obstacle=obstacle,
        if_then=if_then,
        plan_b=plan_b,
        plan_b_when=plan_b_when,
        state=state,
    )
    return to_record(Goal, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    kind: GoalKind | Keep = KEEP,
    parent_id: UUID | Keep | None = KEEP,
    why: Text | Keep = KEEP,
    toward: Name | Keep = KEEP,
    occupation: Name | Keep = KEEP,
    occupation_title: Name | Keep = KEEP,
    occupation_release: Name | Keep = KEEP,
    by: dt.date | Keep | None = KEEP,
    measure: Name | Keep = KEEP,
    confidence: Confidence | Keep | None = KEEP,
    obstacle: Text | Keep = KEEP,
    if_then: Text | Keep = KEEP,
    plan_b: Text | Keep = KEEP,
    plan_b_when: Name | Keep = KEEP,
    state: GoalState | Keep = KEEP,
) -> Goal:
    """Change a goal; what is not given stays. One that is reached or dropped leaves the agenda."""
    if state in {"reached", "dropped"}:
        laying.clear(access, timing.of_goal(access, id))
    row = change.revise(
        access,
        models.Goal,
        id,
        version=version,
        title=title,
        kind=kind,
        parent_id=parent_id,
        why=why,
        toward=toward,
        occupation=occupation,
        occupation_title=occupation_title,
        occupation_release=occupation_release,
        by=by,
        measure=measure,
        confidence=confidence,
        obstacle=obstacle,
        if_then=if_then,
        plan_b=plan_b,
        plan_b_when=plan_b_when,
        state=state,
    )
    return to_record(Goal, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Goal:
    """Put a goal away; it can be brought back. Its blocks to come leave the agenda."""
    laying.clear(access, timing.of_goal(access, id))
    return to_record(Goal, change.archive(access, models.Goal, id, version=version))
