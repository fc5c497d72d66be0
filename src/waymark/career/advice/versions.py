"""The goals of a person and the versions of their plans, read once however many parts ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from waymark.career import models
from waymark.career.advice.memo import once

if TYPE_CHECKING:
    from waymark.career.access import Access


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a plan without its steps."""

    id: UUID
    goal: UUID | None
    number: int
    committed_on: dt.date


@once
def goals(access: Access) -> tuple[models.Goal, ...]:
    """The goals that are not put away, the latest first."""
    rows = models.Goal.objects.filter(person_id=access.person, archived_at=None)
    return tuple(rows.order_by("-created_at"))


@once
def versions(access: Access) -> tuple[Version, ...]:
    """Every version of every plan, the latest first: their steps would fill ten years of pages."""
    rows = models.Plan.objects.filter(person_id=access.person, archived_at=None)
    rows = rows.order_by("-committed_on", "-created_at")
    return tuple(Version(*row) for row in rows.values_list("pk", "goal", "number", "committed_on"))


def latest(access: Access, goal_id: UUID | None) -> models.Plan | None:
    """The plan in force for a goal."""
    own = [v for v in versions(access) if v.goal == goal_id]
    return _plan(access, max(own, key=lambda v: v.number).id) if own else None


def latest_of_all(access: Access) -> models.Plan | None:
    """The plan made last, of a goal that is still open."""
    open_ = {goal.pk for goal in goals(access) if goal.state == "open"} | {None}
    found = next((v for v in versions(access) if v.goal in open_), None)
    return _plan(access, found.id) if found else None


def planned(access: Access) -> tuple[models.Goal, ...]:
    """The open goals that have a plan, the latest first."""
    with_plan = {v.goal for v in versions(access)}
    return tuple(g for g in goals(access) if g.state == "open" and g.pk in with_plan)


@once
def _plan(access: Access, id: UUID) -> models.Plan:
    plan = models.Plan.objects.get(person_id=access.person, pk=id)
    known = next((goal for goal in goals(access) if goal.pk == plan.goal_id), None)
    if known is not None:
        plan.goal = known
    return plan
