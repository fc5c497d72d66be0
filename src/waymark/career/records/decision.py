"""A decision, and what came of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Kept):
    """What was decided and why, what would change it, and a day to look back."""

    title: str
    options: tuple[str, ...] = ()
    chosen_id: UUID | None = None
    reason: str = ""
    change_my_mind: str = ""
    decided_on: dt.date
    look_back_on: dt.date | None = None
    looked_back_on: dt.date | None = None
    outcome: str = ""
