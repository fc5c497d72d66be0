"""A time zone as a calendar file tells it (RFC 5545 §3.6.5): each change of its clocks in some years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import icalendar


def describe(name: str, first: int, last: int) -> icalendar.Timezone:
    """The zone from the year `first` to the end of the year `last`.

    Each change begins at the wall-clock time before it, which icalendar's own description of a zone has
    an hour late in spring (7.3).
    """
    import icalendar

    zone = ZoneInfo(name)
    begin = datetime(first, 1, 1, tzinfo=UTC)
    described = icalendar.Timezone()
    described.add("TZID", name)
    for instant, before in ((begin, _offset(zone, begin)), *_changes(zone, begin, last)):
        local = instant.astimezone(zone)
        part = icalendar.TimezoneDaylight() if local.dst() else icalendar.TimezoneStandard()
        part.add("DTSTART", (instant + before).replace(tzinfo=None))
        part.add("TZOFFSETFROM", before)
        part.add("TZOFFSETTO", _offset(zone, instant))
        part.add("TZNAME", local.tzname())
        described.add_component(part)
    return described


def _changes(zone: ZoneInfo, begin: datetime, last: int) -> Iterator[tuple[datetime, timedelta]]:
    """When the clocks change, to the minute, and what they differed from UTC until then."""
    step = timedelta(days=7)
    while begin.year <= last:
        before = _offset(zone, begin)
        low, high = begin, begin + step
        if _offset(zone, high) != before:
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
                low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
            yield high, before
        begin = high


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()
