"""What is kept often and lately counts most."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.log_strengths import MOST, strongest, weight

TODAY = date(2026, 11, 22)
A_YEAR = timedelta(days=365)
ages = st.lists(st.integers(0, 5000), max_size=8)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days=n) for n in days]


def test_a_line_of_today_counts_one_and_one_of_a_year_ago_a_half():
    assert weight(ago(0, 365), TODAY) == pytest.approx(1.5)
    assert weight(ago(730), TODAY) == pytest.approx(0.25)


def test_a_line_of_tomorrow_counts_no_more_than_one_of_today():
    assert weight([TODAY + timedelta(days=1)], TODAY) == 1


def test_one_line_is_no_strength_yet():
    assert strongest({"rota": ago(0), "calm": ago(400, 500)}, TODAY)[0][0] == "calm"
    assert strongest({"rota": ago(0)}, TODAY) == ()


def test_newer_lines_count_more_than_as_many_older_ones():
    assert [s for s, _ in strongest({"old": ago(900, 950), "new": ago(3, 9)}, TODAY)] == ["new", "old"]


@given(st.dictionaries(st.text(min_size=1, max_size=3), ages, max_size=12))
def test_at_most_five_are_named_the_heaviest_first(found):
    named = strongest({skill: ago(*days) for skill, days in found.items()}, TODAY)
    weights = [w for _, w in named]
    assert len(named) <= MOST
    assert weights == sorted(weights, reverse=True)
    assert all(0 < w <= len(found[skill]) for skill, w in named)
