"""What went one way or the other between two people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.people import Way
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour(Kept):
    """What was received, given, or could be given."""

    contact_id: UUID
    text: str
    day: dt.date
    way: Way = "received"
    thanked_on: dt.date | None = None
    done_on: dt.date | None = None
    entry_id: UUID | None = None
