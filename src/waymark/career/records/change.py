"""What was done, so that it can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing done to the record: which verb, by whom, when, to how many rows; whether it was undone."""

    id: UUID
    verb: str
    actor: str
    at: dt.datetime
    rows: int
    undoes: UUID | None
    undone: bool
