"""Two contacts made one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Kept):
    """One contact that was made part of another on a day, and perhaps taken out again on another."""

    kept_id: UUID
    gone_id: UUID
    day: dt.date
    undone_on: dt.date | None = None
