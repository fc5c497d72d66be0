"""How often to be in touch, and who it may be time for."""

from __future__ import annotations

import datetime as dt
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.cadence import Cadence, comes_up, effective, fading, is_time, reconnect, standing
from waymark.guidance.contact_records import Contact

TODAY = date(2026, 6, 1)
MONTHLY = Cadence(days=30, source="own")


def ago(days: int) -> date:
    return TODAY - timedelta(days)


@pytest.mark.parametrize(
    ("own", "parts", "circles", "days", "source"),
    [
        (14, [30], [90], 14, "own"),
        (None, [30, 60, None], [7], 30, "part"),
        (None, [None], [90, 60], 60, "circle"),
        (None, [0, 45], [7], 45, "part"),
        (None, [], [0, 90], 90, "circle"),
    ],
)
def test_own_goes_before_part_and_part_before_circle(own, parts, circles, days, source):
    assert effective(own, parts, circles) == Cadence(days=days, source=source)


def test_nought_wishes_none():
    assert effective(0, [30], [7]) is None
    assert effective(None, [0], [7]) is None
    assert effective(None, [], []) is None


def test_it_is_time_above_one_and_a_half_of_the_cadence():
    assert not standing(MONTHLY, ago(45), ago(400), TODAY).time
    at = standing(MONTHLY, ago(46), ago(400), TODAY)
    assert at.time
    assert at.since == 46
    assert at.ratio == pytest.approx(46 / 30)
    assert at.next_day == ago(16)


@pytest.mark.parametrize("last", [ago(46), ago(45), None])
def test_for_many_at_once_it_is_time_for_the_same(last):
    assert is_time(MONTHLY, last, ago(50), TODAY) is standing(MONTHLY, last, ago(50), TODAY).time


@pytest.mark.parametrize("days", [1, 7, 14, 45])
def test_the_day_somebody_comes_up_is_the_first_on_which_it_is_time(days):
    wish = Cadence(days=days, source="own")
    day = comes_up(wish, TODAY, ago(400))
    assert (day - TODAY).days == {1: 2, 7: 11, 14: 22, 45: 68}[days]
    assert is_time(wish, TODAY, ago(400), day)
    assert not is_time(wish, TODAY, ago(400), day - dt.timedelta(1))


def test_where_nothing_was_kept_the_day_it_was_set_counts():
    at = standing(MONTHLY, None, ago(10), TODAY)
    assert (at.since, at.time, at.reason.code) == (10, False, "cadence.not_yet")


def test_a_contact_in_the_meantime_begins_it_anew():
    assert standing(MONTHLY, TODAY, ago(400), TODAY).ratio == 0


def test_somebody_met_monthly_fades_after_two_months():
    days = [ago(61 + 30 * n) for n in range(4)]
    found = fading(days, TODAY)
    assert found.rhythm == 30
    assert found.since == 61
    assert found.gaps == (30, 30, 30)
    assert fading([ago(59 + 30 * n) for n in range(4)], TODAY) is None


def test_two_days_make_no_rhythm_and_a_busy_week_none_either():
    assert fading([ago(100), ago(130)], TODAY) is None
    assert fading([ago(20), ago(21), ago(22)], TODAY) is None
    assert fading([ago(100), ago(100), ago(130)], TODAY) is None


def test_after_three_years_nobody_fades_any_more():
    assert fading([ago(n) for n in (1095, 1125, 1155)], TODAY)
    assert fading([ago(n) for n in (1096, 1126, 1156)], TODAY) is None


def turn(name: str, since: int, strength: float = 0.5, **how):
    return Contact(id=name, name=name, **how), standing(MONTHLY, ago(since), ago(900), TODAY), strength


def names(*turns, most=None):
    return [t.contact.name for t in reconnect(turns, TODAY, most)]


def test_the_order_is_the_ratio_capped_at_three_times_one_plus_strength():
    assert names(turn("ana", 60, 0.1), turn("ben", 60, 0.9), turn("cai", 50, 0.9)) == ["ben", "cai", "ana"]
    assert names(turn("ana", 3000, 0.2), turn("ben", 90, 0.3)) == ["ben", "ana"]
    assert reconnect([turn("ana", 60, 0.25)], TODAY)[0].order == 2 * 1.25


def test_who_is_left_alone_put_off_or_met_soon_is_not_named():
    kept = turn("ana", 60, snoozed_until=TODAY)
    left = (
        turn("ben", 60, leave_alone=True),
        turn("cai", 60, snoozed_until=TODAY + timedelta(1)),
        turn("dov", 60, planned=TODAY + timedelta(3)),
        turn("eva", 40),
    )
    assert names(kept, *left) == ["ana"]


@given(st.lists(st.tuples(st.integers(0, 4000), st.floats(0, 1)), max_size=12), st.randoms())
def test_nobody_comes_twice_and_no_order_of_asking_matters(rows, dice):
    turns = [turn(f"c{n}", since, strength) for n, (since, strength) in enumerate(rows)]
    found = names(*turns)
    assert len(set(found)) == len(found)
    assert all(since > 45 for n, (since, _) in enumerate(rows) if f"c{n}" in found)
    dice.shuffle(turns)
    assert names(*turns) == found
    assert names(*turns, most=3) == found[:3]


@given(st.lists(st.integers(0, 3000), max_size=12))
def test_whoever_fades_was_seen_three_days_and_lately_not(days):
    found = fading([ago(n) for n in days], TODAY)
    if found:
        assert found.since == min(days) >= 2 * found.rhythm
        assert len(set(days)) >= 3
