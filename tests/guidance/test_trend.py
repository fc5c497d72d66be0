"""Whether a retake differs by more than chance."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.trend import INTEREST, WEEKLY_SATISFACTION, Measure, Taken, change, trends

SPRING, AUTUMN, WINTER = date(2026, 3, 1), date(2026, 9, 1), date(2026, 12, 1)


def test_the_known_limits_of_methods():
    assert change("social", 20, 20, INTEREST).limit == pytest.approx(9.92, abs=0.005)
    assert change("x", 0, 0, Measure(sd=8, reliability=0.85)).limit == pytest.approx(8.59, abs=0.005)
    assert change("week", 5, 5, WEEKLY_SATISFACTION).limit == pytest.approx(2.13, abs=0.005)


def test_nine_points_of_forty_may_be_chance_and_ten_are_not():
    assert change("social", 20, 29, INTEREST).direction == "same"
    assert change("social", 20, 30, INTEREST).direction == "up"
    assert change("social", 30, 20, INTEREST).reason.code == "trend.down"


def test_without_a_known_steadiness_nothing_is_claimed():
    found = change("support", 6, 30, None)
    assert (found.direction, found.limit, found.reason.code) == ("unknown", None, "trend.cannot_say")


def test_one_result_has_no_trend():
    assert trends([Taken(day=SPRING, scores={"social": 20})], INTEREST) == ()


def test_the_newest_stands_beside_the_one_before_and_the_first():
    results = [
        Taken(day=WINTER, scores={"social": 35, "artistic": 11}),
        Taken(day=SPRING, scores={"social": 20, "artistic": 10}),
        Taken(day=AUTUMN, scores={"social": 30, "realistic": 5, "artistic": 10}),
    ]
    before, first = trends(results, INTEREST)
    assert (before.since, first.since, before.until) == (AUTUMN, SPRING, WINTER)
    assert [c.scale for c in first.changes] == ["social", "artistic"]
    assert before.real == ()
    assert [c.scale for c in first.real] == ["social"]


def test_two_results_are_compared_once():
    results = [Taken(day=day, scores={"social": 20}) for day in (SPRING, AUTUMN)]
    assert len(trends(results, INTEREST)) == 1


@given(st.floats(0, 40), st.floats(0, 40))
def test_there_and_back_are_mirrored(one, other):
    mirror = {"up": "down", "down": "up", "same": "same"}
    assert change("x", other, one, INTEREST).direction == mirror[change("x", one, other, INTEREST).direction]
