"""Blocks in the agenda: laid by a plan, laid anew, taken away. No verbs: those of plans and blocks use it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from waymark.career import change, models
from waymark.career.advice import timing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from waymark.career.access import Access
    from waymark.guidance.plan_records import Block as PlannedBlock


def lay(
    access: Access, plan: models.Plan, until: dt.date | None = None, freed: Collection[UUID] = ()
) -> None:
    """Lay a plan's actions into the agenda from the day after `until` (today) on, beside what stands there.

    Its own blocks from then on, those of days gone by that were never settled, and those `freed` move or
    go; a block keeps its key wherever its action still needs one.
    """
    found = timing.laid(access, plan, timing.of_goal(access, plan.goal_id), until, freed).laying
    _move(access, {UUID(one.key): block for one, block in (*found.stays, *found.moves)})
    fresh = [models.Block(action_id=UUID(b.action), **_place(access, b)) for b in found.comes]
    if fresh:
        change.create_many(access, models.Block, fresh)
    change.archive_many(access, models.Block, [UUID(gone.key) for gone in found.goes])


def clear(access: Access, actions: Iterable[models.Action]) -> None:
    """Take the planned blocks of these actions out of the agenda, from today on."""
    rows = timing.to_come(access).filter(action__in=[a.pk for a in actions])
    change.archive_many(access, models.Block, rows.values_list("pk", flat=True))


def _place(access: Access, block: PlannedBlock) -> dict[str, Any]:
    return {"day": block.day, "at": block.at, "minutes": block.minutes, "zone": access.zone}


def _move(access: Access, places: dict[UUID, PlannedBlock]) -> None:
    """Put blocks where they belong; only those that really move count as changed in calendars."""
    wanted: dict[UUID, dict[str, Any]] = {}
    for row in models.Block.objects.filter(person_id=access.person, pk__in=places):
        place = _place(access, places[row.pk])
        if any(getattr(row, name) != value for name, value in place.items()):
            wanted[row.pk] = {**place, "sequence": row.sequence + 1}
    change.revise_many(access, models.Block, wanted)
