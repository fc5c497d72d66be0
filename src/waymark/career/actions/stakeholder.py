"""Who matters for a goal."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.stakeholder import Stakeholder
from waymark.career.records.work_fields import Influence, Interest
from waymark.career.verbs import KEEP, Keep, verb

QUICK = 0.5
"""Hours that a step with somebody takes until more is said of it."""


class Facts(TypedDict, total=False):
    """What more can be said of somebody who matters."""

    goal_id: UUID | None
    influence: Influence | None
    interest: Interest | None
    wants: Text
    next_step: Name
    action_id: UUID | None


@verb(kind="write", main="who")
def add(access: Access, *, who: Line, **facts: Unpack[Facts]) -> Stakeholder:
    """Note somebody who matters for a goal."""
    said = told(access, {"who": who, **facts}, who="contact_id")
    return added(access, models.Stakeholder, Stakeholder, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    who: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Stakeholder:
    """Change somebody who matters; what is not given stays."""
    said = told(access, {"who": who, **facts}, who="contact_id", of=(models.Stakeholder, id))
    return edited(access, models.Stakeholder, Stakeholder, id, version, **said)


archive, restore = putting_away(models.Stakeholder, Stakeholder, "somebody who matters")
find = listing(models.Stakeholder, Stakeholder, "people who matter", "-influence", "created_at")


@verb(kind="write", main="id")
def plan(access: Access, *, id: UUID, title: Line) -> Stakeholder:
    """Make a step of what you want to do next with somebody who matters."""
    row = change.get(access, models.Stakeholder, id)
    step = {"title": title, "kind": "meet", "goal_id": row.goal_id, "contact_id": row.contact_id}
    made = change.create(access, models.Action, effort=QUICK, **step)
    said = {"action_id": made.pk, "next_step": title}
    return edited(access, models.Stakeholder, Stakeholder, id, KEEP, **said)
