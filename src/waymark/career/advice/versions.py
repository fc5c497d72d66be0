"""The goals of a person and the versions of their plans, read once however many parts ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Case, Exists, OuterRef, When

from waymark.career import models
from waymark.career.advice.memo import once

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.access import Access


@once
def goals(access: Access) -> tuple[models.Goal, ...]:
    """The goals that are not put away, the latest first."""
    rows = models.Goal.objects.filter(person_id=access.person, archived_at=None)
    return tuple(rows.order_by("-created_at"))


@once
def versions(access: Access) -> tuple[models.Plan, ...]:
    """Every version of every plan, the latest first; only the one in force with its steps.

    The steps of all that were ever committed would fill ten years of pages.
    """
    rows = models.Plan.objects.filter(person_id=access.person, archived_at=None)
    later = rows.filter(goal=OuterRef("goal"), number__gt=OuterRef("number"))
    steps = Case(When(~Exists(later), then="actions"), default=None)
    known = {goal.pk: goal for goal in goals(access)}
    found = tuple(rows.defer("actions").annotate(steps=steps).order_by("-committed_on", "-created_at"))
    for plan in found:
        if plan.steps is not None:
            plan.actions = plan.steps
        if plan.goal_id in known:
            plan.goal = known[plan.goal_id]
    return found


def latest(access: Access, goal_id: UUID | None) -> models.Plan | None:
    """The plan in force for a goal."""
    own = (plan for plan in versions(access) if plan.goal_id == goal_id)
    return max(own, key=lambda plan: plan.number, default=None)


def latest_of_all(access: Access) -> models.Plan | None:
    """The plan made last, of a goal that is still open."""
    open_ = {goal.pk for goal in goals(access) if goal.state == "open"} | {None}
    return next((plan for plan in versions(access) if plan.goal_id in open_), None)


def planned(access: Access) -> tuple[models.Goal, ...]:
    """The open goals that have a plan, the latest first."""
    with_plan = {plan.goal_id for plan in versions(access)}
    return tuple(g for g in goals(access) if g.state == "open" and g.pk in with_plan)
