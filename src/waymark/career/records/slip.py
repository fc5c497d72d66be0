"""A step that ends on another day than it stood for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A step that ends on another day; `days` is positive where it ends later."""

    action_id: UUID
    title: str
    before: dt.date
    after: dt.date
    days: int
