"""Work without a boss: clients, boards, own things."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.engagement import Engagement
from waymark.career.records.fields import Currency, Line, Money, Name, Text, When
from waymark.career.records.work_fields import EngagementKind, EngagementState, WorkHours
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of work without a boss."""

    who: Name
    organisation: Name
    kind: EngagementKind
    start: When
    end: When
    state: EngagementState
    hours: WorkHours | None
    money: Money | None
    currency: Currency
    next_step: Name
    note: Text


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Engagement:
    """Note work that has no boss: an order, a board, something of your own."""
    said = told(access, facts, who="contact_id")
    return added(access, models.Engagement, Engagement, title=title, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Engagement:
    """Change work without a boss; what is not given stays."""
    said = told(access, facts, who="contact_id", of=(models.Engagement, id))
    return edited(access, models.Engagement, Engagement, id, version, title=title, **said)


archive, restore = putting_away(models.Engagement, Engagement, "work without a boss")
find = listing(models.Engagement, Engagement, "work without a boss", "-start", "-created_at")
