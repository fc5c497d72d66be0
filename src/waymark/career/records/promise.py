"""What a contact said they would do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.people import PromiseState
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Kept):
    """Something a contact said they would do, perhaps by a day."""

    contact_id: UUID
    text: str
    interaction_id: UUID | None = None
    by: dt.date | None = None
    state: PromiseState = "open"
    kept_on: dt.date | None = None
