"""What happened, and nothing but that."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fact import Fact
from waymark.career.records.fields import Name, Text
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a fact."""

    at: dt.time | None
    place: Name
    present: Name
    said: Text
    evidence: Text


@verb(kind="write", main="happened")
def add(access: Access, *, happened: Text, day: dt.date | None = None, **facts: Unpack[Facts]) -> Fact:
    """Write down what happened."""
    return added(access, models.Fact, Fact, happened=happened, day=day or access.today, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    happened: Text | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Fact:
    """Change a fact; what is not given stays."""
    return edited(access, models.Fact, Fact, id, version, happened=happened, day=day, **facts)


archive, restore = putting_away(models.Fact, Fact, "a fact")
find = listing(models.Fact, Fact, "facts", "-day", "-at", "-created_at")
