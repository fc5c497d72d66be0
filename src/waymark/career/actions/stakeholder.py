"""Who matters for a goal."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.stakeholder import Stakeholder
from waymark.career.records.work_fields import Influence, Interest
from waymark.career.verbs import KEEP, Keep, verb


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
