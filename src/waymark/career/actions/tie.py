"""Who knows whom."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import naming
from waymark.career.nouns import edited, putting_away
from waymark.career.problems import Problems
from waymark.career.queries.tie import of
from waymark.career.records.fields import Keys, Name
from waymark.career.records.people import Closeness, Guests
from waymark.career.records.row import to_record
from waymark.career.records.tie import Tie
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What can be said of two contacts: whether they know each other, how, and how close they are."""

    knows: bool
    how: Name
    closeness: Closeness | None


@verb(kind="write", main="one_id")
def state(access: Access, *, one_id: UUID, other_id: UUID, **facts: Unpack[Facts]) -> Tie:
    """Say that two contacts know each other, or do not; said again, it changes what was said."""
    one, other = pair(one_id, other_id)
    rows = models.Tie.objects.filter(person_id=access.person, one_id=one, other_id=other)
    known = rows.order_by("archived_at").first()
    if known is None:
        return to_record(Tie, change.create(access, models.Tie, one_id=one, other_id=other, **facts))
    said = {"knows": True, "archived_at": None, **facts}
    return to_record(Tie, change.revise(access, models.Tie, known.pk, **said))


@verb(kind="write", main="one_id")
def among(access: Access, *, one_id: UUID, people: Guests, **facts: Unpack[Facts]) -> tuple[Tie, ...]:
    """Say of a contact and others, told by name, that they know each other or do not."""
    others = naming.people(access, people).people
    return tuple(state(access, one_id=one_id, other_id=other.pk, **facts) for other in others)


@verb(kind="write", main="one_id")
def sort(access: Access, *, one_id: UUID, knows: Keys = (), apart: Keys = ()) -> tuple[Tie, ...]:
    """Say of a contact which others they know, and which they do not, all at once."""
    said = {pair(one_id, other): False for other in apart} | {pair(one_id, other): True for other in knows}
    known = {(row.one_id, row.other_id): row.pk for row in of(access, one_id)}
    new = [models.Tie(one_id=a, other_id=b, knows=so) for (a, b), so in said.items() if (a, b) not in known]
    again = {key: {"knows": said[ends], "archived_at": None} for ends, key in known.items() if ends in said}
    made = [*change.create_many(access, models.Tie, new), *change.revise_many(access, models.Tie, again)]
    return tuple(to_record(Tie, row) for row in made)


@verb(kind="write", main="id")
def edit(access: Access, *, id: UUID, version: int | Keep = KEEP, **facts: Unpack[Facts]) -> Tie:
    """Change what was said of two contacts; what is not given stays."""
    return edited(access, models.Tie, Tie, id, version, **facts)


archive, restore = putting_away(models.Tie, Tie, "what was said of two contacts")


def pair(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Two keys in the order in which a pair is kept. Raises `tie.with_oneself`."""
    if one == other:
        raise Problems.one("tie.with_oneself", "other_id")
    return (one, other) if one.hex < other.hex else (other, one)
