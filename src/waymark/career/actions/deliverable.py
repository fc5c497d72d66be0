"""What the person owes, or has handed on."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.queries.current import placed
from waymark.career.records.deliverable import Deliverable
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.work_fields import DeliverableState
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of something to deliver."""

    good: Text
    by: dt.date | None
    owner: Name
    handed_on: dt.date | None
    who: Name
    confirmed_on: dt.date | None
    experience_id: UUID | None
    goal_id: UUID | None
    state: DeliverableState
    result: Text


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Deliverable:
    """Note something to deliver."""
    said = told(access, facts, owner="contact_id", who="agreed_id")
    return added(access, models.Deliverable, Deliverable, title=title, **placed(access, said))


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Deliverable:
    """Change something to deliver; what is not given stays."""
    said = told(access, facts, owner="contact_id", who="agreed_id", of=(models.Deliverable, id))
    return edited(access, models.Deliverable, Deliverable, id, version, title=title, **said)


archive, restore = putting_away(models.Deliverable, Deliverable, "something to deliver")
find = listing(models.Deliverable, Deliverable, "things to deliver", "by", "created_at")


@verb(kind="write", main="id")
def confirm(access: Access, *, id: UUID) -> Deliverable:
    """Say that what good looks like, and by when, was confirmed today."""
    return edited(access, models.Deliverable, Deliverable, id, KEEP, confirmed_on=access.today)


@verb(kind="write", main="id")
def hand_over(access: Access, *, id: UUID, owner: Line) -> Deliverable:
    """Hand something to deliver over to somebody, who owns it from today."""
    said = told(access, {"owner": owner}, owner="contact_id")
    return edited(access, models.Deliverable, Deliverable, id, KEEP, handed_on=access.today, **said)
