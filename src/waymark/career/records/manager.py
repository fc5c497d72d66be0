"""What the person knows of somebody who leads them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Manager(Kept):
    """A manager in the person’s own words: goals, pressures, style. All of it is private."""

    contact_id: UUID
    who: str = ""
    experience_id: UUID | None = None
    goals: str = ""
    pressures: str = ""
    strengths: str = ""
    weak_spots: str = ""
    what_i_do: str = ""
    style: str = ""
    news: str = ""
    annoys: str = ""
    told: str = ""
    note: str = ""
