"""Early warnings and proposals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import Benefit, FlagState


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Kept):
    """What is at risk or could be better, whom to tell by when, with options and a recommendation."""

    title: str
    since: dt.date | None = None
    deliverable_id: UUID | None = None
    experience_id: UUID | None = None
    contact_id: UUID | None = None
    who: str = ""
    tell_by: dt.date | None = None
    options: tuple[str, ...] = ()
    recommendation: str = ""
    benefit: Benefit = ""
    benefit_note: str = ""
    told_on: dt.date | None = None
    outcome: str = ""
    state: FlagState = "open"
