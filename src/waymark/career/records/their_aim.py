"""What others aim at, in their own words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import AimState


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirAim(Kept):
    """A goal of a manager or of somebody the person leads.

    `serves` are the person’s own goals that it helps.
    """

    contact_id: UUID
    text: str
    who: str = ""
    by: dt.date | None = None
    serves: tuple[str, ...] = ()
    state: AimState = "open"
    note: str = ""
