"""What the person knows of somebody who leads them."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.queries.current import lasting, placed
from waymark.career.records.fields import Line, Text
from waymark.career.records.manager import Manager
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of the card of a manager."""

    experience_id: UUID | None
    goals: Text
    pressures: Text
    strengths: Text
    weak_spots: Text
    what_i_do: Text
    style: Text
    news: Text
    annoys: Text
    told: Text
    note: Text


@verb(kind="write", main="who")
def add(access: Access, *, who: Line, **facts: Unpack[Facts]) -> Manager:
    """Begin the card of somebody who leads you, which is their part from now on; their name is enough."""
    said = told(access, {"who": who, **facts}, who="contact_id")
    card = added(access, models.Manager, Manager, **placed(access, said))
    known = models.Part.objects.filter(
        lasting(access), person_id=access.person, contact=card.contact_id, kind="manager"
    )
    if not known.filter(archived_at=None).exists():
        part = {"contact_id": card.contact_id, "kind": "manager", "experience_id": card.experience_id}
        change.create(access, models.Part, **part)
    return card


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    who: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Manager:
    """Change the card of a manager; what is not given stays."""
    said = told(access, {"who": who, **facts}, who="contact_id", of=(models.Manager, id))
    return edited(access, models.Manager, Manager, id, version, **said)


archive, restore = putting_away(models.Manager, Manager, "the card of a manager")
find = listing(models.Manager, Manager, "managers", "-created_at")
