"""What was put away, and what was done, by name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.change import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Something that was put away, and when."""

    noun: str
    id: UUID
    title: str
    archived_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A change with the noun and the name of the first thing it touched, as far as they are known."""

    change: Change
    noun: str = ""
    title: str = ""
