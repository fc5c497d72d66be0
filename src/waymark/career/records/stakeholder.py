"""Who matters for a goal."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder(Kept):
    """Somebody whose word counts: influence from 1 to 5, interest from -2, against it, to 2, for it."""

    contact_id: UUID
    who: str = ""
    goal_id: UUID | None = None
    influence: int | None = None
    interest: int | None = None
    wants: str = ""
    next_step: str = ""
    action_id: UUID | None = None
