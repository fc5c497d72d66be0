"""Circles of contacts."""

from __future__ import annotations

from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import Ge, Le

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import naming
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.circle import Circle
from waymark.career.records.fields import Line, Text
from waymark.career.records.people import CircleCadence, Guests
from waymark.career.records.walk import Met
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a circle; `rank` is its place in the list."""

    cadence_days: CircleCadence | None
    note: Text
    rank: Annotated[int, Ge(0), Le(10_000)]


@verb(kind="write", main="name")
def add(access: Access, *, name: Line, **facts: Unpack[Facts]) -> Circle:
    """Add a circle of contacts, with the days between two contacts if it has a cadence."""
    return added(access, models.Circle, Circle, name=name, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    name: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Circle:
    """Change a circle; what is not given stays."""
    return edited(access, models.Circle, Circle, id, version, name=name, **facts)


@verb(kind="write", main="people")
def gather(access: Access, *, id: UUID, people: Guests) -> Met:
    """Say who belongs to a circle; a name is enough, new names become contacts, and nobody leaves it."""
    key = str(change.get(access, models.Circle, id, archived=False).pk)
    found = naming.people(access, people, circles=[key])
    fresh = {row.pk for row in found.new}
    known = [row for row in found.people if row.pk not in fresh]
    joined = {row.pk: {"circles": [*row.circles, key]} for row in known if key not in row.circles}
    change.revise_many(access, models.Contact, joined)
    return Met(new=naming.who(found.new), known=naming.who(known))


archive, restore = putting_away(models.Circle, Circle, "a circle")
find = listing(models.Circle, Circle, "circles", "rank", "created_at")
