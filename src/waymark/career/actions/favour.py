"""What went one way or the other: help received, given, or that could be given."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, putting_away
from waymark.career.records.favour import Favour
from waymark.career.records.fields import Line
from waymark.career.records.people import Way
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said: which way it went, when, and whether it was thanked for or done."""

    way: Way
    day: dt.date
    thanked_on: dt.date | None
    done_on: dt.date | None
    entry_id: UUID | None


@verb(kind="write", main="text")
def add(access: Access, *, text: Line, contact_id: UUID, **facts: Unpack[Facts]) -> Favour:
    """Note what you received from a contact, gave them or could give; its day is today unless said."""
    said = {"day": access.today, **facts}
    return added(access, models.Favour, Favour, text=text, contact_id=contact_id, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Line | Keep = KEEP,
    contact_id: UUID | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Favour:
    """Change what was noted; what is not given stays."""
    return edited(access, models.Favour, Favour, id, version, text=text, contact_id=contact_id, **facts)


archive, restore = putting_away(models.Favour, Favour, "what was received or given")
