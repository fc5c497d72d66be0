"""A role as it was on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(Kept):
    """What a role was on a day.

    Its scope, the skills it used, how complex it was and how much say one had, 1 to 5.
    """

    day: dt.date
    experience_id: UUID | None = None
    scope: str = ""
    skills: tuple[str, ...] = ()
    complexity: int | None = None
    say: int | None = None
    changed: str = ""
