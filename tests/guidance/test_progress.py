"""Pace, with the known answer of the methods."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.progress import pace
from waymark.guidance.reasons import Refusal

START = date(2026, 1, 1)
BY = START + timedelta(days=90)


def test_a_fifth_done_after_a_third_of_the_time_is_amber():
    found = pace(START, BY, START + timedelta(days=30), 0.20)
    assert found.expected == pytest.approx(1 / 3)
    assert found.index == pytest.approx(0.60)
    assert found.light == "amber"


def test_four_fifths_of_the_pace_are_enough():
    day = START + timedelta(days=45)
    assert pace(START, BY, day, 0.40).light == "green"
    assert pace(START, BY, day, 0.39).light == "amber"


def test_before_the_first_day_nothing_is_expected():
    found = pace(START, BY, START, 0.0)
    assert (found.index, found.light, found.reason.code) == (None, None, "progress.not_begun")


def test_after_the_last_day_all_is_expected_and_no_more():
    assert pace(START, BY, BY + timedelta(days=40), 0.5).expected == 1.0


def test_impossible_input_is_refused_with_every_reason():
    with pytest.raises(Refusal) as refused:
        pace(BY, START, START, 1.2)
    assert [r.code for r in refused.value.reasons] == [
        "progress.dates_backwards",
        "progress.part_out_of_range",
    ]


@given(done=st.floats(0, 1), day=st.integers(1, 120))
def test_more_done_is_never_a_worse_pace(done, day):
    found = pace(START, BY, START + timedelta(days=day), done)
    more = pace(START, BY, START + timedelta(days=day), min(1.0, done + 0.1))
    assert more.index >= found.index
