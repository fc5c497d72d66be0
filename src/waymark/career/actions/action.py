"""A planned step: add, change, put away."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import laying
from waymark.career.records.action import Action
from waymark.career.records.fields import ActionKind, ActionState, Hours, Importance, Line, Name, Text
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="title")
def add(
    access: Access,
    *,
    title: Line,
    goal_id: UUID | None = None,
    kind: ActionKind = "practise",
    effort: Hours = 1.0,
    effort_low: Hours | None = None,
    effort_high: Hours | None = None,
    spent: Hours = 0.0,
    deadline: dt.date | None = None,
    not_before: dt.date | None = None,
    resource: Text = "",
    why: dict[str, object] | None = None,
    template: Name = "",
    after: tuple[UUID, ...] = (),
    tag: Name = "",
    importance: Importance = 1.0,
    if_then: Text = "",
    state: ActionState = "planned",
    done_on: dt.date | None = None,
) -> Action:
    """Add a planned step."""
    row = change.create(
        access,
        models.Action,
        title=title,
        goal_id=goal_id,
        kind=kind,
        effort=effort,
        effort_low=effort_low,
        effort_high=effort_high,
        spent=spent,
        deadline=deadline,
        not_before=not_before,
        resource=resource,
        why=why or {},
        template=template,
        after=[str(i) for i in after],
        tag=tag,
        importance=importance,
        if_then=if_then,
        state=state,
        done_on=done_on,
    )
    return to_record(Action, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    goal_id: UUID | Keep | None = KEEP,
    kind: ActionKind | Keep = KEEP,
    effort: Hours | Keep = KEEP,
    effort_low: Hours | Keep | None = KEEP,
    effort_high: Hours | Keep | None = KEEP,
    spent: Hours | Keep = KEEP,
    deadline: dt.date | Keep | None = KEEP,
    not_before: dt.date | Keep | None = KEEP,
    resource: Text | Keep = KEEP,
    why: dict[str, object] | Keep | None = KEEP,
    template: Name | Keep = KEEP,
    after: tuple[UUID, ...] | Keep = KEEP,
    tag: Name | Keep = KEEP,
    importance: Importance | Keep = KEEP,
    if_then: Text | Keep = KEEP,
    state: ActionState | Keep = KEEP,
    done_on: dt.date | Keep | None = KEEP,
) -> Action:
    """Change a planned step; what is not given stays."""
    row = change.revise(
        access,
        models.Action,
        id,
        version=version,
        title=title,
        goal_id=goal_id,
        kind=kind,
        effort=effort,
        effort_low=effort_low,
        effort_high=effort_high,
        spent=spent,
        deadline=deadline,
        not_before=not_before,
        resource=resource,
        why=KEEP if why is KEEP else why or {},
        template=template,
        after=KEEP if after is KEEP else [str(i) for i in after],
        tag=tag,
        importance=importance,
        if_then=if_then,
        state=state,
        done_on=done_on,
    )
    return to_record(Action, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Action:
    """Put a planned step away; it can be brought back."""
    return to_record(Action, change.archive(access, models.Action, id, version=version))


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, state: Literal["done", "dropped"]) -> Action:
    """A step is done today, or leaves the plan; its blocks to come leave the agenda with it."""
    done_on = access.today if state == "done" else None
    row = change.revise(access, models.Action, id, state=state, done_on=done_on)
    laying.clear(access, [row])
    return to_record(Action, row)
