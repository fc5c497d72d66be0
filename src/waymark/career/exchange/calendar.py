"""Blocks as a calendar file (iCalendar, RFC 5545) that calendar programs open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from waymark.career.exchange.text import tidy
from waymark.career.exchange.zones import describe

if TYPE_CHECKING:
    import icalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarBlock:
    """An action's time: at `at` on `day` in `zone`, or, without `at`, some time in the week from `day`.

    `uid` stays the same for as long as the block lives; `sequence` grows with each move; `changed` is aware.
    """

    uid: str
    title: str
    day: date
    at: time | None = None
    minutes: int
    zone: str
    description: str = ""
    url: str = ""
    sequence: int = 0
    changed: datetime | None = None


def write(blocks: Iterable[CalendarBlock], *, name: str, stamp: datetime, discreet: str = "") -> bytes:
    """The blocks as a calendar called `name`, made at `stamp` (aware).

    Blocks keep their wall-clock time in their zone through every change of the clocks. One that begins in
    the hour that is left out in spring begins an hour later; one in the hour that comes twice in autumn
    takes the first. Blocks without a time are notes for their whole week that leave the person free.
    With `discreet`, that word stands for every title and nothing else is told.
    """
    import icalendar

    ordered = sorted(blocks, key=lambda block: (block.day, block.at or time.min, block.uid))
    calendar = icalendar.Calendar()
    for key, value in (
        ("PRODID", "-//Waymark//Waymark//EN"),
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", tidy(name)),
        ("X-WR-CALNAME", tidy(name)),
    ):
        calendar.add(key, value)
    for zone in sorted({block.zone for block in ordered if block.at} - {"UTC"}):
        calendar.add_component(describe(zone, ordered[0].day.year - 1, ordered[-1].day.year + 1))
    for block in ordered:
        calendar.add_component(_event(block, stamp, discreet))
    return bytes(calendar.to_ical())


def _event(block: CalendarBlock, stamp: datetime, discreet: str) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    event.add("UID", block.uid)
    event.add("DTSTAMP", stamp.astimezone(UTC))
    event.add("SUMMARY", " ".join(tidy(discreet or block.title).split()))
    for key, value in _when(block).items():
        event.add(key, value)
    event.add("TRANSP", "TRANSPARENT" if block.at is None else "OPAQUE")
    event.add("CLASS", "PRIVATE")
    event.add("SEQUENCE", block.sequence)
    if block.changed:
        event.add("LAST-MODIFIED", block.changed.astimezone(UTC))
    if block.description and not discreet:
        event.add("DESCRIPTION", tidy(block.description))
    if block.url and not discreet:
        event.add("URL", tidy(block.url))
    return event


def _when(block: CalendarBlock) -> dict[str, Any]:
    """Start and end; a length instead of the end where the clocks show the end's time twice."""
    if block.at is None:
        return {"DTSTART": block.day, "DTEND": block.day + timedelta(days=7)}
    zone = ZoneInfo(block.zone)
    # By way of UTC, because adding minutes to a local time ignores the clocks' changes.
    start = datetime.combine(block.day, block.at, zone).astimezone(UTC)
    end = (start + timedelta(minutes=block.minutes)).astimezone(zone)
    if end.fold:
        return {"DTSTART": start.astimezone(zone), "DURATION": timedelta(minutes=block.minutes)}
    return {"DTSTART": start.astimezone(zone), "DTEND": end}
