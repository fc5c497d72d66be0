"""What a sample person aims at beside the goal that has the plan, with signs on the way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from waymark.career import change, models

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.access import Access

    Told = dict[str, Any]

MONTH = 30.44
"""Days, on average."""
COLUMNS = ("title", "kind", "horizon", "importance", "measure", "why")


def add(access: Access, told: Told, planned: UUID) -> None:
    """Put in the goals of the file, in its order: those that another one stands under come first."""
    keys = {told["goal"]["title"]: planned}
    for one in told.get("goals", ()):
        facts = {name: one[name] for name in COLUMNS if name in one}
        made = change.create(
            access,
            models.Goal,
            **facts,
            parent_id=keys.get(one.get("under", "")),
            by=in_months(access, one.get("by_months")),
        )
        keys[one["title"]] = made.pk
        _milestones(access, one, made.pk)
    if "under" in told["goal"]:
        change.revise(access, models.Goal, planned, parent_id=keys[told["goal"]["under"]])


def in_months(access: Access, months: float | None) -> dt.date | None:
    """The day so many months from today."""
    return None if months is None else access.today + dt.timedelta(days=round(months * MONTH))


def _milestones(access: Access, told: Told, goal: UUID) -> None:
    rows = [
        models.Milestone(
            goal_id=goal,
            title=one["title"],
            by=in_months(access, one.get("by_months")),
            reached_on=access.today - dt.timedelta(days=one["reached_ago"]) if "reached_ago" in one else None,
        )
        for one in told.get("milestones", ())
    ]
    change.create_many(access, models.Milestone, rows)
