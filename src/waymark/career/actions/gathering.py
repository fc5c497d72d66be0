"""Events, associations, memberships."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Lines, Name, Text, When
from waymark.career.records.gathering import Gathering
from waymark.career.records.people import GatheringKind, GatheringState
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of where people are met; `follow_up` is what is still to be done after it."""

    kind: GatheringKind
    start: When
    end: When
    place: Name
    url: Name
    state: GatheringState
    what_for: Text
    note: Text
    follow_up: Lines


@verb(kind="write", main="name")
def add(access: Access, *, name: Line, **facts: Unpack[Facts]) -> Gathering:
    """Add an event, an association, a membership or the like."""
    return added(access, models.Gathering, Gathering, name=name, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    name: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Gathering:
    """Change what was said of it; what is not given stays."""
    return edited(access, models.Gathering, Gathering, id, version, name=name, **facts)


archive, restore = putting_away(models.Gathering, Gathering, "an event or association")
find = listing(models.Gathering, Gathering, "events and associations", "-start", "-created_at")
