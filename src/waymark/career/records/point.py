"""What is to be talked about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept
from waymark.career.records.work_fields import PointKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Kept):
    """A point of an agenda.

    It carries over until it is discussed (`discussed_on`) or dropped; `from_noun` and `from_id` say
    what it was made from, `private` ones are for the person’s eyes only.
    """

    series_id: UUID
    text: str
    meeting_id: UUID | None = None
    kind: PointKind = "topic"
    options: tuple[str, ...] = ()
    recommendation: str = ""
    private: bool = False
    from_noun: str = ""
    from_id: str = ""
    discussed_on: dt.date | None = None
    dropped: bool = False
