from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures.axis import axis
from waymark.presentation.pictures.letters import width

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def names(first: date, last: date) -> list[str]:
    return [name for _, name in axis(first, last, 0, 506).divisions(11.5)]


def test_a_few_weeks_are_divided_by_weeks() -> None:
    assert names(date(2026, 11, 24), date(2026, 12, 20)) == ["Nov 23", "Nov 30", "Dec 7", "Dec 14"]


def test_half_a_year_is_divided_by_months_and_says_the_year_once() -> None:
    assert names(date(2026, 9, 24), date(2027, 2, 20)) == [
        "Sep 2026",
        "Oct",
        "Nov",
        "Dec",
        "Jan 2027",
        "Feb",
    ]


def test_two_years_are_divided_by_quarters() -> None:
    found = names(date(2026, 10, 2), date(2028, 6, 30))
    assert found[:3] == ["Q4 2026", "Q1 2027", "Q2"]


def test_ten_years_are_divided_by_years() -> None:
    assert names(date(2026, 1, 1), date(2035, 12, 31))[0] == "2026"


def test_where_the_year_has_no_room_the_next_division_says_it() -> None:
    assert names(date(2026, 12, 20), date(2028, 6, 30))[:2] == ["Q4", "Q1 2027"]


def test_a_name_without_any_room_is_left_out() -> None:
    assert names(date(2026, 12, 20), date(2034, 6, 30))[:2] == ["", "2027"]


@pytest.mark.parametrize("days", [0, 40, 400, 4000])
def test_both_ends_lie_on_the_axis(days: int) -> None:
    first = date(2026, 11, 22)
    line = axis(first, first + timedelta(days), 214, 506)
    assert 214 <= line.at(first) < line.at(first + timedelta(days + 1)) <= 720


@given(DAYS, st.integers(0, 3000))
def test_names_never_meet(first: date, days: int) -> None:
    line = axis(first, first + timedelta(days), 0, 506)
    placed = [(x, x + 5 + width(name, 11.5)) for x, name in line.divisions(11.5) if name]
    assert placed
    assert all(end <= begin + 5 for (_, end), (begin, _) in pairwise(placed))
    assert placed[-1][1] <= 506
