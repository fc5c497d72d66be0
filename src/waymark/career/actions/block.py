"""An action's time in the agenda: add, change, put away."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.block import Block
from waymark.career.records.fields import BlockState, Minutes, Name
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="action_id")
def add(
    access: Access,
    *,
    action_id: UUID,
    day: dt.date,
    minutes: Minutes,
    at: dt.time | None = None,
    zone: Name = "",
    state: BlockState = "planned",
) -> Block:
    """Add an action's time in the agenda."""
    row = change.create(
        access,
        models.Block,
        action_id=action_id,
        day=day,
        minutes=minutes,
        at=at,
        zone=zone or access.zone,
        state=state,
    )
    return to_record(Block, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    action_id: UUID | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    minutes: Minutes | Keep = KEEP,
    at: dt.time | Keep | None = KEEP,
    zone: Name | Keep = KEEP,
    state: BlockState | Keep = KEEP,
) -> Block:
    """Change an action's time in the agenda; what is not given stays."""
    row = change.revise(
        access,
        models.Block,
        id,
        version=version,
        action_id=action_id,
        day=day,
        minutes=minutes,
        at=at,
        zone=zone,
        state=state,
    )
    return to_record(Block, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Block:
    """Put an action's time in the agenda away; it can be brought back."""
    return to_record(Block, change.archive(access, models.Block, id, version=version))


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, state: Literal["done", "moved", "skipped"]) -> Block:
    """Say what became of a block: done (its minutes count as spent), moved to next week, or not today."""
    row = change.get(access, models.Block, id)
    if state == "done":
        action = change.get(access, models.Action, row.action_id)
        change.revise(access, models.Action, action.pk, spent=action.spent + row.minutes / 60, state="doing")
    if state == "moved":
        moved = {"day": row.day + dt.timedelta(days=7), "sequence": row.sequence + 1}
        return to_record(Block, change.revise(access, models.Block, id, **moved))
    return to_record(Block, change.revise(access, models.Block, id, state=state))
