"""Time along a line: weeks, months, quarters or years, whichever leaves room for their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.presentation.pictures.letters import width
from waymark.presentation.pictures.words import said

LEAST_PITCH = 62.0
NAME_AT = 5.0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months(count: int) -> Callable[[date], date]:
    """The first day of the period of so many months that a day lies in."""
    return lambda day: date(day.year, (day.month - 1) // count * count + 1, 1)


def _months_on(day: date, count: int) -> date:
    month = day.year * 12 + day.month - 1 + count
    return date(month // 12, month % 12 + 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A kind of division: where one begins, where the next does, its name without and with the year."""

    days: float
    begin: Callable[[date], date]
    following: Callable[[date], date]
    short: str
    long: str


UNITS = (
    _Unit(days=7, begin=_monday, following=lambda d: d + timedelta(7), short="MMMd", long="MMMd"),
    _Unit(days=30.4, begin=_months(1), following=lambda d: _months_on(d, 1), short="MMM", long="yMMM"),
    _Unit(days=91.3, begin=_months(3), following=lambda d: _months_on(d, 3), short="QQQ", long="yQQQ"),
    _Unit(days=365.2, begin=_months(12), following=lambda d: _months_on(d, 12), short="y", long="y"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The days from `start` to before `end`, drawn from `x` over `long`."""

    start: date
    end: date
    x: float
    long: float
    unit: _Unit

    def at(self, day: date) -> float:
        """Where a day begins, kept within the axis."""
        part = (day - self.start) / (self.end - self.start)
        return self.x + self.long * max(0.0, min(1.0, part))

    def divisions(self, size: float) -> Iterator[tuple[float, str]]:
        """Where each division begins, and its name where that fits; the year is said once, then yearly."""
        day, named = self.start, False
        while day < self.end:
            following = self.unit.following(self.unit.begin(day))
            new_year = self.unit.begin(day).month == 1 and day.year != (day - timedelta(day.day)).year
            room = self.at(min(following, self.end)) - self.at(day) - NAME_AT
            short, long = said(day, self.unit.short), said(day, self.unit.long)
            wanted = (short,) if named and not new_year else (long, short)
            name = next((name for name in wanted if width(name, size) <= room), "")
            named = named or name == long
            yield self.at(day), name
            day = following


def axis(first: date, last: date, x: float, long: float) -> Axis:
    """An axis over whole months (of a short span, weeks) that holds both days, as finely divided as fits."""
    whole = (last - first).days + 1
    unit = next((u for u in UNITS if long / max(1, whole / u.days) >= LEAST_PITCH), UNITS[-1])
    edge = UNITS[0] if unit is UNITS[0] else UNITS[1]
    return Axis(start=edge.begin(first), end=edge.following(edge.begin(last)), x=x, long=long, unit=unit)
