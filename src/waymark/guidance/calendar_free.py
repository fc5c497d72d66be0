"""When there is time: free windows, minus what is blacked out or busy, cut into slots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from waymark.guidance.reasons import Reason, Refusal

DAY = 24 * 60
WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Free time that comes back every week, by wall clock; `weekday` 0 is Monday.

    An end at or before the start lies on the next day, so that nights can be free too; 23:59 is midnight, as
    it is the last that can be written of a day.
    """

    weekday: int
    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days on which nothing is planned, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """Something that already stands in the agenda, by the person's wall clock (no zone)."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Minutes of a week's hours that are given away already; what floats in a week stands at its Sunday."""

    day: date
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTime:
    """A person's time for their plan.

    `hours_per_week` is the most that is planned in a week, with what is `taken` of it; without `windows` the
    blocks float ("some time this week"). `shortest`, `longest` and `pause` are minutes; every block is a
    multiple of `shortest`.
    """

    hours_per_week: float
    windows: tuple[Window, ...] = ()
    blackouts: tuple[Span, ...] = ()
    busy: tuple[Busy, ...] = ()
    taken: tuple[Taken, ...] = ()
    shortest: int = 30
    longest: int = 120
    pause: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Room for `units` blocks of the shortest length; `start` is the minute of the day, None if floating."""

    day: date
    start: int | None
    units: int


def monday(day: date) -> date:
    """The Monday of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def check(free: FreeTime) -> tuple[Reason, ...]:
    """What is wrong with the free time as given; empty if it can be used."""
    found: list[Reason] = []
    if not 0 <= free.hours_per_week <= WEEK * 24:
        found.append(Reason("plan.hours_out_of_range", {"hours": free.hours_per_week}))
    if not 0 < free.shortest <= free.longest <= DAY or free.pause < 0:
        found.append(Reason("plan.block_length", {"shortest": free.shortest, "longest": free.longest}))
    found += [
        Reason("plan.weekday", {"weekday": w.weekday}) for w in free.windows if not 0 <= w.weekday < WEEK
    ]
    found += [
        Reason("plan.span_backwards", {"first": s.first, "last": s.last})
        for s in free.blackouts
        if s.last < s.first
    ]
    found += [
        Reason("plan.busy_backwards", {"start": b.start, "end": b.end}) for b in free.busy if b.end < b.start
    ]
    return tuple(found)


def free_slots(free: FreeTime, since: date, until: date) -> Iterator[tuple[Slot, ...]]:
    """The slots of each day that has any, from `since` to `until`, both included, in order of time.

    A week has the share of the hours that is left of its free time: a plan begun on Saturday by somebody with
    free evenings from Monday to Friday asks for nothing that week. What is taken before `since` counts only
    where the whole week would grow beyond its hours. What is less than one block is carried to the next week;
    time that found no room is not.

    Raises:
        Refusal: hours, block lengths, weekdays or spans that cannot be.
    """
    if problems := check(free):
        raise Refusal(*problems)
    weekly = _weekly(free.windows)
    black = _black_days(free.blackouts, since, until)
    busy = _busy_by_day(free.busy)
    before, ahead = _taken(free.taken, since)
    carry = 0.0
    week = monday(since)
    while week <= until:
        days = _days(week, since, black)
        hours = free.hours_per_week * 60
        share = min(hours * _part(weekly, days), hours - before.get(week, 0))
        budget = max(0.0, carry + share - ahead.get(week, 0))
        units = int(budget / free.shortest + 1e-9)
        carry = max(0.0, budget - units * free.shortest)
        found = _fixed(free, days, weekly, busy, units) if free.windows else _floating(days, units)
        yield from (slots for slots in found if slots[0].day <= until)
        week += timedelta(days=WEEK)


def capacity(free: FreeTime, since: date, until: date) -> Iterator[tuple[date, float]]:
    """The hours that each week offers, from the Monday of `since` on; days off and days gone offer none.

    No week offers more than its windows hold.
    """
    weekly = _weekly(free.windows)
    black = _black_days(free.blackouts, since, until + timedelta(days=WEEK))
    week = monday(since)
    while week <= until:
        days = _days(week, since, black)
        hours = free.hours_per_week * _part(weekly, days)
        yield week, min(hours, _held(free, days, weekly)) if free.windows else hours
        week += timedelta(days=WEEK)


def held(free: FreeTime) -> float | None:
    """The hours that a week's windows hold as blocks with their pauses; None without windows."""
    week = [date.min + timedelta(days=WEEK + i) for i in range(WEEK)]  # from a Monday on
    return _held(free, week, _weekly(free.windows)) if free.windows else None


def _held(free: FreeTime, days: list[date], weekly: list[list[tuple[int, int]]]) -> float:
    return sum(units for *_, units in _offers(free, days, weekly, {})) * free.shortest / 60


def _days(week: date, since: date, black: set[date]) -> list[date]:
    """The days of a week on which something may be planned."""
    days = (week + timedelta(days=i) for i in range(WEEK))
    return [day for day in days if since <= day and day not in black]


def _part(weekly: list[list[tuple[int, int]]], days: list[date]) -> float:
    """The part of a week's free time that lies on some of its days; without windows every day is alike."""
    whole = sum(end - start for day in weekly for start, end in day)
    if not whole:
        return len(days) / WEEK
    return sum(end - start for d in days for start, end in weekly[d.weekday()]) / whole


def _taken(taken: tuple[Taken, ...], since: date) -> tuple[dict[date, int], dict[date, int]]:
    """The minutes taken by week: those before `since`, and those from then on."""
    weeks: tuple[dict[date, int], dict[date, int]] = ({}, {})
    for one in taken:
        side, week = weeks[one.day >= since], monday(one.day)
        side[week] = side.get(week, 0) + one.minutes
    return weeks


def _floating(days: list[date], units: int) -> Iterator[tuple[Slot, ...]]:
    """A week's units, spread evenly over its days."""
    for i, day in enumerate(days):
        here = units * (i + 1) // len(days) - units * i // len(days)
        if here:
            yield (Slot(day=day, start=None, units=here),)


def _fixed(
    free: FreeTime,
    days: list[date],
    weekly: list[list[tuple[int, int]]],
    busy: dict[date, list[tuple[int, int]]],
    units: int,
) -> Iterator[tuple[Slot, ...]]:
    """A week's units in its windows: one block in each free stretch first, second blocks only if needed."""
    taken: dict[date, list[Slot]] = {}
    for _turn, day, at, fits in sorted(_offers(free, days, weekly, busy)):
        if units <= 0:
            break
        taken.setdefault(day, []).append(Slot(day=day, start=at, units=min(fits, units)))
        units -= fits
    for day in sorted(taken):
        yield tuple(sorted(taken[day], key=lambda slot: slot.start or 0))


def _offers(
    free: FreeTime,
    days: list[date],
    weekly: list[list[tuple[int, int]]],
    busy: dict[date, list[tuple[int, int]]],
) -> Iterator[tuple[int, date, int, int]]:
    """Where blocks may stand: the how-manieth of its stretch, the day, the minute, and how many units.

    A night is one stretch: what goes on over midnight is no longer than a block, or has the pause in it.
    """
    per_block = free.longest // free.shortest
    at = turn = stood = 0
    night = date.min  # the day whose first minute goes on with the stretch before it
    before = [day - timedelta(days=1) for day in days[:1]]
    for day in before + days:
        for start, end in _without(weekly[day.weekday()], busy.get(day, [])):
            room = per_block
            if start or day != night:
                at, turn = start, 0
            elif 0 < stood < per_block:
                at, room = 0, per_block - stood
            else:
                at = max(0, at - DAY)
            while (fits := min(room, (end - at) // free.shortest)) > 0:
                if day not in before:
                    yield turn, day, at, fits
                at += fits * free.shortest
                stood = fits if at == DAY else 0
                at, turn, room = at + free.pause, turn + 1, per_block
            night = day + timedelta(days=1) if end == DAY else date.min


def _weekly(windows: tuple[Window, ...]) -> list[list[tuple[int, int]]]:
    """Free stretches in minutes, by weekday; overlapping windows are joined, nights cut at midnight."""
    days: list[list[tuple[int, int]]] = [[] for _ in range(WEEK)]
    for window in windows:
        start, end = _minute(window.start), _minute(window.end)
        end = DAY if end == DAY - 1 else end
        if end > start:
            days[window.weekday].append((start, end))
            continue
        days[window.weekday].append((start, DAY))
        if end:
            days[(window.weekday + 1) % WEEK].append((0, end))
    return [_joined(day) for day in days]


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without(stretches: list[tuple[int, int]], busy: list[tuple[int, int]]) -> list[tuple[int, int]]:
    left: list[tuple[int, int]] = []
    for start, end in stretches:
        at = start
        for taken, freed in busy:
            if taken < end and freed > at:
                if taken > at:
                    left.append((at, taken))
                at = freed
        if at < end:
            left.append((at, end))
    return left


def _busy_by_day(busy: tuple[Busy, ...]) -> dict[date, list[tuple[int, int]]]:
    days: dict[date, list[tuple[int, int]]] = {}
    for one in busy:
        day = one.start.date()
        while day <= one.end.date():
            start = _minute(one.start.time()) if day == one.start.date() else 0
            end = _minute(one.end.time()) if day == one.end.date() else DAY
            if end > start:
                days.setdefault(day, []).append((start, end))
            day += timedelta(days=1)
    return {day: _joined(stretches) for day, stretches in days.items()}


def _black_days(spans: tuple[Span, ...], since: date, until: date) -> set[date]:
    return {
        first + timedelta(days=i)
        for span in spans
        for first in (max(span.first, since),)
        for i in range((min(span.last, until) - first).days + 1)
    }


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
