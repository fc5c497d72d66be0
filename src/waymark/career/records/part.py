"""The part that a contact plays for the person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.people import PartKind
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Kept):
    """A mentor, a sponsor, a manager, a referee …; without an end it goes on."""

    contact_id: UUID
    kind: PartKind
    start: str = ""
    end: str = ""
    experience_id: UUID | None = None
    about: str = ""
    cadence_days: int | None = None
    agreed_on: dt.date | None = None
