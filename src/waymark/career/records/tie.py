"""Two contacts who know each other."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Kept):
    """Two contacts who know each other, or do not, as the person said."""

    one_id: UUID
    other_id: UUID
    knows: bool = True
    how: str = ""
    closeness: int | None = None
