"""The parts that contacts play: mentor, sponsor, manager, referee …"""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, putting_away
from waymark.career.records.fields import Text, When
from waymark.career.records.part import Part
from waymark.career.records.people import CircleCadence, PartKind
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a part; `agreed_on` is the day on which a referee said yes."""

    start: When
    end: When
    experience_id: UUID | None
    about: Text
    cadence_days: CircleCadence | None
    agreed_on: dt.date | None


@verb(kind="write", main="contact_id")
def add(access: Access, *, contact_id: UUID, kind: PartKind, **facts: Unpack[Facts]) -> Part:
    """Say which part a contact plays for you."""
    return added(access, models.Part, Part, contact_id=contact_id, kind=kind, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    contact_id: UUID | Keep = KEEP,
    kind: PartKind | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Part:
    """Change a part that a contact plays; what is not given stays."""
    return edited(access, models.Part, Part, id, version, contact_id=contact_id, kind=kind, **facts)


archive, restore = putting_away(models.Part, Part, "a part that a contact plays")
