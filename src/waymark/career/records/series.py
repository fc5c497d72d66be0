"""Talks that come back: one-on-ones."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import SeriesKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Kept):
    """Regular talks with one contact.

    `cadence_days` is the person’s own rhythm; without one nothing is due.
    """

    contact_id: UUID
    who: str = ""
    kind: SeriesKind = "manager"
    name: str = ""
    cadence_days: int | None = None
    experience_id: UUID | None = None
    closed_on: dt.date | None = None
