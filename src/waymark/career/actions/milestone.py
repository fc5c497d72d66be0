"""Signs on the way to a goal."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line
from waymark.career.records.milestone import Milestone
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a milestone."""

    by: dt.date | None
    reached_on: dt.date | None


@verb(kind="write", main="title")
def add(access: Access, *, goal_id: UUID, title: Line, **facts: Unpack[Facts]) -> Milestone:
    """Add a sign on the way to a goal."""
    return added(access, models.Milestone, Milestone, goal_id=goal_id, title=title, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    goal_id: UUID | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Milestone:
    """Change a sign on the way to a goal; what is not given stays."""
    return edited(access, models.Milestone, Milestone, id, version, goal_id=goal_id, title=title, **facts)


archive, restore = putting_away(models.Milestone, Milestone, "a sign on the way to a goal")
find = listing(models.Milestone, Milestone, "milestones", "by", "created_at")
