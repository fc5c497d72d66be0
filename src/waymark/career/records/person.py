"""Whose career it is."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from annotated_types import Ge, Le

from waymark.career.records.people import SafeAtWork
from waymark.career.records.row import Kept
from waymark.career.records.rules import Must

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def is_clock(text: str) -> bool:
    """Whether this is a time of day such as 18:30."""
    return bool(_CLOCK.fullmatch(text))


Clock = Annotated[str, Must(is_clock, "no_clock")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Free hours that come back every week; `weekday` counts from Monday, 0 to 6.

    One that ends at or before its start ends on the next day.
    """

    weekday: Annotated[int, Ge(0), Le(6)]
    start: Clock
    end: Clock

    @property
    def hours(self) -> float:
        """How long it is."""
        start, end = (int(at[:2]) + int(at[3:5]) / 60 for at in (self.start, self.end))
        return end - start if end > start else end - start + 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Blackout:
    """Days, both included, in which nothing is planned."""

    first: dt.date
    last: dt.date


def _blackout(first: str, last: str) -> Blackout:
    return Blackout(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Kept):
    """A person: how they are called, where and when they live, how much time they give.

    Without `windows` their blocks float: some time in the week. `discreet` keeps titles out of calendars.
    `quiet` wants no nudges and `shy` one a week; `chapters` are those of the rail opened so far.
    `safe_at_work` says whether they can talk about their goals where they work; `looking` is a search.
    """

    READ = MappingProxyType({"windows": Window, "blackouts": _blackout})

    sample: bool = False
    name: str = ""
    headline: str = ""
    summary: str = ""
    place: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    zone: str = "UTC"
    locale: str = "en"
    day_ends: dt.time = dt.time(4)
    came_for: str = ""
    not_today_on: dt.date | None = None
    hours_per_week: float = 5.0
    windows: tuple[Window, ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    discreet: bool = False
    quiet: bool = False
    shy: bool = False
    safe_at_work: SafeAtWork = ""
    looking: bool = False
    chapters: tuple[str, ...] = ()
