"""Planned steps."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import laying
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.action import Action
from waymark.career.records.fields import (
    ActionKind,
    ActionState,
    ActionTag,
    Effort,
    Hours,
    Importance,
    Keys,
    Line,
    Text,
)
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a step; `after` are the steps that come first."""

    goal_id: UUID | None
    kind: ActionKind
    effort: Effort
    effort_low: Effort | None
    effort_high: Effort | None
    spent: Hours
    deadline: dt.date | None
    not_before: dt.date | None
    resource: Text
    after: Keys
    importance: Importance
    contact_id: UUID | None
    interaction_id: UUID | None
    tag: ActionTag
    if_then: Text
    state: ActionState
    done_on: dt.date | None


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Action:
    """Add a planned step."""
    return added(access, models.Action, Action, title=title, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Action:
    """Change a planned step; what is not given stays."""
    return edited(access, models.Action, Action, id, version, title=title, **facts)


archive, restore = putting_away(models.Action, Action, "a planned step")
find = listing(models.Action, Action, "planned steps", "deadline", "created_at")


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, state: Literal["done", "dropped"]) -> Action:
    """A step is done today, or leaves the plan; its blocks to come leave the agenda with it."""
    done_on = access.today if state == "done" else None
    row = change.revise(access, models.Action, id, state=state, done_on=done_on)
    laying.clear(access, [row])
    return to_record(Action, row)


@verb(kind="write", main="id")
def believe(access: Access, *, id: UUID, yes: bool) -> Action:
    """Say whether one believes in a step. One that is not believed in is parked: it keeps its place, without
    a time in the agenda, until one does.
    """
    now = change.get(access, models.Action, id).state
    if yes:
        state = "planned" if now == "proposed" else now
    else:
        state = now if now in {"done", "dropped"} else "proposed"
    row = change.revise(access, models.Action, id, state=state)
    if not yes:
        laying.clear(access, [row])
    return to_record(Action, row)
