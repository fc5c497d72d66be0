"""An action's time in the agenda."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.fields import BlockState
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Kept):
    """An action's time in the agenda."""

    action_id: UUID
    day: dt.date
    minutes: int
    at: dt.time | None = None
    zone: str = ""
    state: BlockState = "planned"
