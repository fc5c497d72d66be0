"""Free time: windows, nights, busy hours, days off, and the share of a week that is left."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.guidance.calendar_free import (
    Busy,
    FreeTime,
    Slot,
    Span,
    Taken,
    Window,
    capacity,
    free_slots,
    held,
    monday,
)
from waymark.guidance.reasons import Refusal

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY + timedelta(days=6)


def evening(weekday: int, start: int = 18, end: int = 20) -> Window:
    return Window(weekday=weekday, start=time(start), end=time(end))


def at(days: int, hour: int, minute: int = 0) -> datetime:
    """A wall-clock time so many days after the Monday."""
    return datetime.combine(MONDAY + timedelta(days=days), time(hour, minute))


def week(free: FreeTime, since: date = MONDAY, until: date = SUNDAY) -> list[tuple[int, str, int]]:
    """Weekday, clock and minutes of each slot."""
    return [
        (
            slot.day.weekday(),
            "" if slot.start is None else f"{slot.start // 60}:{slot.start % 60:02}",
            slot.units * free.shortest,
        )
        for slots in free_slots(free, since, until)
        for slot in slots
    ]


def test_a_week_holds_no_more_than_its_hours():
    free = FreeTime(hours_per_week=5, windows=tuple(evening(d) for d in range(5)))
    assert week(free) == [(0, "18:00", 120), (1, "18:00", 120), (2, "18:00", 60)]


def test_without_windows_the_hours_spread_over_the_week():
    assert [m for _, _, m in week(FreeTime(hours_per_week=3.5))] == [30] * 7
    assert {start for _, start, _ in week(FreeTime(hours_per_week=3.5))} == {""}


def test_what_is_less_than_a_block_is_kept_for_the_next_week():
    free = FreeTime(hours_per_week=1, shortest=25, longest=100)
    weeks = [sum(m for _, _, m in week(free, start, start + timedelta(days=6))) for start in (MONDAY,)]
    assert weeks == [50]
    month = sum(m for _, _, m in week(free, MONDAY, MONDAY + timedelta(days=34)))
    assert month == 300


def test_a_plan_begun_at_the_end_of_the_week_asks_only_for_what_is_left_of_it():
    free = FreeTime(hours_per_week=5, windows=tuple(evening(d) for d in range(5)))
    assert week(free, since=MONDAY + timedelta(days=3)) == [(3, "18:00", 120)]
    assert week(free, since=MONDAY + timedelta(days=5)) == []


def test_somebody_free_on_saturdays_only_keeps_the_whole_hours():
    free = FreeTime(hours_per_week=3, windows=(evening(5, 9, 12),))
    assert week(free, since=MONDAY + timedelta(days=3)) == [(5, "9:00", 120), (5, "11:15", 30)]


def test_days_off_get_nothing_and_lessen_the_week():
    windows = tuple(evening(d) for d in range(4))
    free = FreeTime(
        hours_per_week=4, windows=windows, blackouts=(Span(first=MONDAY, last=MONDAY + timedelta(days=1)),)
    )
    assert week(free) == [(2, "18:00", 120)]


def test_busy_hours_are_cut_out():
    busy = Busy(start=at(0, 18, 30), end=at(0, 19))
    free = FreeTime(hours_per_week=3, windows=(evening(0, 18, 21),), busy=(busy,))
    assert week(free) == [(0, "18:00", 30), (0, "19:00", 120)]


def test_what_is_busy_over_midnight_blocks_both_days():
    busy = Busy(start=at(0, 21), end=at(1, 10))
    windows = (evening(0, 20, 23), evening(1, 9, 12))
    free = FreeTime(hours_per_week=6, windows=windows, busy=(busy,))
    assert week(free) == [(0, "20:00", 60), (1, "10:00", 120)]


def test_a_window_over_midnight_is_two():
    night = Window(weekday=6, start=time(22), end=time(2))
    free = FreeTime(hours_per_week=4, windows=(night,), longest=240)
    assert week(free) == [(0, "0:00", 120), (6, "22:00", 120)]


def test_a_window_until_midnight_ends_there():
    free = FreeTime(hours_per_week=9, windows=(Window(weekday=0, start=time(22), end=time(0)),))
    assert week(free) == [(0, "22:00", 120)]


def test_overlapping_windows_count_once():
    free = FreeTime(hours_per_week=9, windows=(evening(0, 18, 20), evening(0, 19, 21)), longest=180)
    assert week(free) == [(0, "18:00", 180)]


def test_long_stretches_get_a_second_block_only_when_the_first_ones_are_used():
    windows = (evening(0, 8, 13), evening(3, 18, 20))
    assert week(FreeTime(hours_per_week=4, windows=windows)) == [(0, "8:00", 120), (3, "18:00", 120)]
    more = week(FreeTime(hours_per_week=5, windows=windows))
    assert more == [(0, "8:00", 120), (0, "10:15", 60), (3, "18:00", 120)]


def test_no_hours_are_no_slots():
    assert week(FreeTime(hours_per_week=0)) == []


@pytest.mark.parametrize(
    ("free", "code"),
    [
        (FreeTime(hours_per_week=-1), "plan.hours_out_of_range"),
        (FreeTime(hours_per_week=float("nan")), "plan.hours_out_of_range"),
        (FreeTime(hours_per_week=200), "plan.hours_out_of_range"),
        (FreeTime(hours_per_week=1, shortest=0), "plan.block_length"),
        (FreeTime(hours_per_week=1, shortest=60, longest=30), "plan.block_length"),
        (FreeTime(hours_per_week=1, windows=(evening(7),)), "plan.weekday"),
        (FreeTime(hours_per_week=1, blackouts=(Span(first=SUNDAY, last=MONDAY),)), "plan.span_backwards"),
        (
            FreeTime(hours_per_week=1, busy=(Busy(start=at(1, 0), end=at(0, 0)),)),
            "plan.busy_backwards",
        ),
    ],
)
def test_free_time_that_cannot_be_is_refused(free, code):
    with pytest.raises(Refusal) as refused:
        list(free_slots(free, MONDAY, SUNDAY))
    assert [reason.code for reason in refused.value.reasons] == [code]


clock = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
windows = st.lists(st.builds(Window, weekday=st.integers(0, 6), start=clock, end=clock), max_size=6)
moments = st.builds(
    lambda day, hour, minutes: (at(day, hour), timedelta(minutes=minutes)),
    st.integers(0, 20),
    st.integers(0, 23),
    st.integers(1, 2000),
)


@settings(max_examples=80, deadline=None)
@given(
    hours=st.floats(0, 30),
    windows=windows,
    busy=st.lists(moments, max_size=5),
    off=st.integers(0, 20),
    since=st.integers(0, 6),
)
def test_slots_are_free_apart_and_within_the_hours(hours, windows, busy, off, since):
    free = FreeTime(
        hours_per_week=hours,
        windows=tuple(windows),
        busy=tuple(Busy(start=start, end=start + length) for start, length in busy),
        blackouts=(Span(first=MONDAY + timedelta(days=off), last=MONDAY + timedelta(days=off + 2)),),
    )
    first = MONDAY + timedelta(days=since)
    slots = [slot for day in free_slots(free, first, MONDAY + timedelta(days=20)) for slot in day]
    assert slots == sorted(slots, key=lambda s: (s.day, s.start or 0))
    for slot in slots:
        check_slot(slot, free, first)
    for one, two in pairwise(slots):
        assert one.day < two.day or end_of(one, free) <= two.start
    used: dict[date, float] = {}
    for slot in slots:
        used[monday(slot.day)] = used.get(monday(slot.day), 0) + slot.units * free.shortest / 60
    assert all(part <= hours + free.shortest / 60 for part in used.values())
    assert sum(used.values()) <= 3 * hours + 1e-9


def end_of(slot: Slot, free: FreeTime) -> int:
    return (slot.start or 0) + slot.units * free.shortest


def check_slot(slot: Slot, free: FreeTime, first: date) -> None:
    assert slot.day >= first
    assert slot.units * free.shortest <= max(free.longest, 0) or slot.start is None
    assert not any(span.first <= slot.day <= span.last for span in free.blackouts)
    if slot.start is not None:
        start = datetime.combine(slot.day, time()) + timedelta(minutes=slot.start)
        end = datetime.combine(slot.day, time()) + timedelta(minutes=end_of(slot, free))
        assert not any(busy.start < end and start < busy.end for busy in free.busy)
        assert end_of(slot, free) <= 24 * 60


def test_what_is_taken_of_a_week_is_not_given_twice():
    free = FreeTime(hours_per_week=5, taken=(Taken(day=SUNDAY, minutes=180), Taken(day=MONDAY, minutes=30)))
    assert sum(m for *_, m in week(free)) == 90
    assert sum(m for *_, m in week(free, SUNDAY + timedelta(days=1), SUNDAY + timedelta(days=7))) == 300


def test_more_taken_than_there_is_leaves_nothing_and_owes_nothing():
    free = FreeTime(hours_per_week=5, taken=(Taken(day=SUNDAY, minutes=999),))
    assert week(free) == []
    assert sum(m for *_, m in week(free, MONDAY, SUNDAY + timedelta(days=7))) == 300


def test_hours_given_before_planning_begins_count_where_the_week_would_grow_too_long():
    thursday = MONDAY + timedelta(days=3)
    early = FreeTime(hours_per_week=7, taken=(Taken(day=MONDAY, minutes=120),))
    assert sum(m for *_, m in week(early, thursday)) == 4 * 60
    busy = FreeTime(hours_per_week=7, taken=(Taken(day=MONDAY, minutes=360),))
    assert sum(m for *_, m in week(busy, thursday)) == 60


def test_the_capacity_of_a_week_is_its_hours_but_for_days_off_and_days_gone():
    off = Span(first=date(2026, 12, 7), last=date(2026, 12, 13))
    free = FreeTime(hours_per_week=7, blackouts=(off,))
    assert list(capacity(free, date(2026, 11, 27), date(2026, 12, 14))) == [
        (date(2026, 11, 23), pytest.approx(3)),
        (date(2026, 11, 30), pytest.approx(7)),
        (date(2026, 12, 7), 0),
        (date(2026, 12, 14), pytest.approx(7)),
    ]


def test_with_free_times_the_capacity_follows_them():
    monday_evening = Window(weekday=0, start=time(18), end=time(21))
    friday = Window(weekday=4, start=time(9), end=time(10))
    free = FreeTime(hours_per_week=4, windows=(monday_evening, friday))
    assert list(capacity(free, date(2026, 11, 24), date(2026, 11, 24))) == [(date(2026, 11, 23), 1)]


LATE_TUESDAY = Window(weekday=1, start=time(22), end=time(1))
SATURDAY = Window(weekday=5, start=time(9), end=time(11))


def test_a_night_and_a_morning_hold_all_their_hours():
    free = FreeTime(hours_per_week=5, windows=(LATE_TUESDAY, SATURDAY), longest=180)
    assert week(free) == [(1, "22:00", 120), (2, "0:00", 60), (5, "9:00", 120)]
    assert held(free) == 5
    assert list(capacity(free, MONDAY, MONDAY)) == [(MONDAY, 5)]


def test_two_blocks_have_their_pause_over_midnight_too():
    free = FreeTime(hours_per_week=5, windows=(LATE_TUESDAY, SATURDAY), longest=120)
    assert week(free) == [(1, "22:00", 120), (2, "0:15", 30), (5, "9:00", 120)]
    assert held(free) == 4.5  # of the three hours of the night as of any three hours
    assert held(FreeTime(hours_per_week=5, windows=(evening(1, 18, 21), SATURDAY), longest=120)) == 4.5


def test_what_goes_on_over_midnight_is_no_longer_than_a_block():
    night = Window(weekday=1, start=time(23), end=time(3))
    free = FreeTime(hours_per_week=4, windows=(night,), longest=120)
    assert week(free) == [(1, "23:00", 60), (2, "0:00", 60), (2, "1:15", 90)]


@pytest.mark.parametrize("weekday", range(7))
def test_the_last_minute_of_a_day_is_midnight(weekday):
    whole = FreeTime(hours_per_week=9, windows=(Window(weekday=weekday, start=time(22), end=time(0)),))
    written = FreeTime(hours_per_week=9, windows=(Window(weekday=weekday, start=time(22), end=time(23, 59)),))
    assert week(written) == week(whole) == [(weekday, "22:00", 120)]


def test_a_sunday_night_gives_its_second_half_to_the_week_that_begins():
    night = FreeTime(hours_per_week=3, windows=(Window(weekday=6, start=time(22), end=time(1)),))
    friday = MONDAY + timedelta(days=4)
    assert week(night, friday, SUNDAY + timedelta(days=7)) == [
        (6, "22:00", 120),
        (0, "0:15", 30),
        (6, "22:00", 120),
    ]
    assert list(capacity(night, friday, SUNDAY)) == [(MONDAY, 2)]


def test_a_week_offers_no_more_than_its_windows_hold_with_a_pause_between_blocks():
    long = FreeTime(hours_per_week=5, windows=(Window(weekday=5, start=time(9), end=time(14)),))
    assert held(long) == 4.5  # 120 + 120 + 30 minutes, as two pauses take a quarter of an hour each
    assert sum(minutes for *_, minutes in week(long)) == 270
    assert list(capacity(long, MONDAY, MONDAY)) == [(MONDAY, 4.5)]
    assert held(FreeTime(hours_per_week=5)) is None


@given(
    hours=st.floats(0, 30),
    windows=windows,
    off=st.integers(0, 20),
    since=st.integers(0, 6),
    lasts=st.integers(0, 9),
)
def test_what_a_week_offers_is_what_it_gives_but_for_less_than_a_block(hours, windows, off, since, lasts):
    away = Span(first=MONDAY + timedelta(days=off), last=MONDAY + timedelta(days=off + lasts))
    free = FreeTime(hours_per_week=hours, windows=tuple(windows), blackouts=(away,))
    first = MONDAY + timedelta(days=since)
    given_: Counter[date] = Counter()
    for slots in free_slots(free, first, MONDAY + timedelta(days=20)):
        for slot in slots:
            given_[monday(slot.day)] += slot.units * free.shortest
    for start, offered in capacity(free, first, MONDAY + timedelta(days=20)):
        assert abs(given_[start] / 60 - offered) < free.shortest / 60
