"""Talks that come back: one-on-ones."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions import manager
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.queries.current import OF_THE_PLACE, placed
from waymark.career.records.fields import Line, Name
from waymark.career.records.series import Series
from waymark.career.records.work_fields import Cadence, SeriesKind
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a series of talks."""

    kind: SeriesKind
    name: Name
    cadence_days: Cadence | None
    experience_id: UUID | None
    closed_on: dt.date | None


@verb(kind="write", main="who")
def add(access: Access, *, who: Line, **facts: Unpack[Facts]) -> Series:
    """Begin regular talks with somebody; their name is enough."""
    said = told(access, {"who": who, **facts}, who="contact_id")
    if said.get("kind", "manager") in OF_THE_PLACE:
        said = placed(access, said)
    return added(access, models.Series, Series, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    who: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Series:
    """Change a series of talks; what is not given stays."""
    said = told(access, {"who": who, **facts}, who="contact_id", of=(models.Series, id))
    return edited(access, models.Series, Series, id, version, **said)


archive, restore = putting_away(models.Series, Series, "a series of talks")
find = listing(models.Series, Series, "series of talks", "closed_on", "-created_at")


@verb(kind="write", main="who")
def begin(access: Access, *, who: Line, **facts: Unpack[Facts]) -> Series:
    """Begin regular talks; with who leads you, a card for them too, unless there is one."""
    made = add(access, who=who, **facts)
    card = models.Manager.objects.filter(person_id=access.person, archived_at=None, contact=made.contact_id)
    if made.kind == "manager" and not card.exists():
        manager.add(access, who=str(made.contact_id))
    return made


@verb(kind="write", main="id")
def close(access: Access, *, id: UUID) -> Series:
    """End regular talks today; all of them stay readable."""
    return edited(access, models.Series, Series, id, KEEP, closed_on=access.today)
