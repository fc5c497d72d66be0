"""A secret address at which a calendar program finds the agenda."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLink(Kept):
    """A secret address; `discreet` keeps titles out of what stands there."""

    created_at: dt.datetime
    discreet: bool = False
    revoked_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLinkSecret(CalendarLink):
    """A link with its secret, which is told once and never again."""

    secret: str = ""
