"""An action's time in the agenda: add, change, put away."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import laying
from waymark.career.advice import timing, versions
from waymark.career.nouns import added, edited, putting_away
from waymark.career.records.block import Block
from waymark.career.records.fields import BlockState, Minutes, Zone
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb
from waymark.guidance.calendar_free import monday


class Facts(TypedDict, total=False):
    """What more can be said of a block; without `at` it floats in the week that begins on its day."""

    at: dt.time | None
    zone: Zone
    state: BlockState


@verb(kind="write", main="action_id")
def add(access: Access, *, action_id: UUID, day: dt.date, minutes: Minutes, **facts: Unpack[Facts]) -> Block:
    """Add an action's time in the agenda."""
    given = {**facts, "zone": facts.get("zone") or access.zone}
    return added(access, models.Block, Block, action_id=action_id, day=day, minutes=minutes, **given)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    action_id: UUID | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    minutes: Minutes | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Block:
    """Change an action's time in the agenda; what is not given stays."""
    given = {"action_id": action_id, "day": day, "minutes": minutes, **facts}
    return edited(access, models.Block, Block, id, version, **given)


archive, restore = putting_away(models.Block, Block, "an action's time in the agenda")


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, state: Literal["done", "moved", "skipped"]) -> Block:
    """Say what became of a block: done (its minutes count as spent, once), moved, or not today.

    What is moved leaves this week for the next free time of its plan.
    """
    row = change.get(access, models.Block, id)
    if state == "moved":
        return to_record(Block, _moved(access, row))
    count = (state == "done") - (row.state == "done")
    if count:
        action = change.get(access, models.Action, row.action_id)
        begun = {"state": "doing"} if action.state == "planned" else {}
        spent = max(0.0, action.spent + count * row.minutes / 60)
        change.revise(access, models.Action, action.pk, spent=spent, **begun)
    return to_record(Block, change.revise(access, models.Block, id, state=state))


def _moved(access: Access, row: models.Block) -> models.Block:
    """Next week: the plan is laid anew from its Monday on, so that nothing lies on top of another block.

    What floats takes along what else of its step floats in that week: it is told as one. A block without a
    plan moves by seven days. One that is done, or of a later week, stays where it is.
    """
    sunday = monday(access.today) + dt.timedelta(days=6)
    if row.state == "done" or row.day > sunday:
        return row
    plan, all_ = _plan_of(access, row), [row, *_beside(access, row)]
    if plan is None:
        week = dt.timedelta(days=7)
        change.revise_many(
            access,
            models.Block,
            {b.pk: {"day": b.day + week, "sequence": b.sequence + 1, "state": "planned"} for b in all_},
        )
    else:
        change.revise(access, models.Block, row.pk, state="planned")
        laying.lay(access, plan, until=sunday, freed=[b.pk for b in all_])
    row.refresh_from_db()
    return row


def _beside(access: Access, row: models.Block) -> list[models.Block]:
    """The other blocks of the step that float in the week of one that does, and are still to come."""
    if row.at is not None:
        return []
    same = timing.blocks_of(access).filter(action=row.action_id, at=None, day=row.day, state="planned")
    return list(same.exclude(pk=row.pk))


def _plan_of(access: Access, row: models.Block) -> models.Plan | None:
    """The plan in force that laid this block, if one did."""
    action = change.get(access, models.Action, row.action_id)
    return versions.latest(access, action.goal_id) if action.goal_id and action.state in timing.OPEN else None
