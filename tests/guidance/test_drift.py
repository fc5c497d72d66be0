"""Stated goals beside where the time went."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.drift import Spent, Stated, drift

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
GOALS = [Stated(goal="exam", importance=3), Stated(goal="team", importance=1)]


def spent(*goals: str | None, hours: float | None = None) -> list[Spent]:
    return [Spent(day=FIRST + timedelta(i), goal=goal, hours=hours) for i, goal in enumerate(goals)]


def told(entries, goals=GOALS):
    found = drift(goals, entries, FIRST, LAST)
    assert found is not None
    return found


def test_below_five_entries_nothing_is_said():
    assert drift(GOALS, spent("exam", "team", None, None), FIRST, LAST) is None
    assert drift(GOALS, spent("exam", "team", None, None, "exam"), FIRST, LAST) is not None


def test_only_entries_of_the_period_count():
    before = [Spent(day=FIRST - timedelta(1), goal="exam")]
    assert drift(GOALS, [*before, *spent("exam", "team", None, None)], FIRST, LAST) is None


def test_shares_stand_side_by_side():
    found = told(spent("exam", "exam", "team", "team", None))
    assert [(s.goal, s.stated, s.actual, s.entries) for s in found.shares] == [
        ("exam", 0.75, 0.4, 2),
        ("team", 0.25, 0.4, 2),
    ]
    assert (found.other, found.by) == (pytest.approx(0.2), "entries")
    assert found.says == ()


def test_hours_count_where_every_entry_has_them():
    entries = [*spent("exam", "exam", hours=4), *spent("team", "team", "team", hours=0.5)]
    found = told(entries)
    assert (found.by, found.shares[0].actual, found.shares[0].hours) == ("hours", 8 / 9.5, 8)
    assert told([*entries, *spent("team")]).by == "entries"


def test_a_goal_that_got_nothing_is_named_with_the_time_looked_at():
    [reason] = told(spent(*["team"] * 5)).says
    assert reason.code == "drift.nothing"
    assert reason.values == {"title": "exam", "stated": 0.75, "actual": 0, "first": FIRST, "last": LAST}


def test_a_goal_set_within_the_time_is_only_begun_not_neglected():
    goals = [Stated(goal="exam", importance=3, since=LAST), GOALS[1]]
    assert [r.code for r in told(spent(*["team"] * 5), goals).says] == ["drift.nothing_yet"]


def test_a_weighty_goal_with_less_than_half_its_share_is_named():
    found = told(spent("exam", "team", "team", "team", "team"))
    assert [r.code for r in found.says] == ["drift.much_less"]


def test_much_time_for_no_goal_is_said_kindly_once():
    found = told(spent("exam", "exam", "team", None, None, None, None))
    assert [r.code for r in found.says] == ["drift.much_less", "drift.other"]


def test_without_stated_importance_there_is_nothing_to_compare():
    assert drift([], spent(*[None] * 9), FIRST, LAST) is None
    assert drift([Stated(goal="exam", importance=0)], spent(*["exam"] * 9), FIRST, LAST) is None


def test_where_no_line_says_what_it_served_nothing_is_known():
    assert drift(GOALS, spent(*[None] * 9), FIRST, LAST) is None


@given(st.lists(st.sampled_from(["exam", "team", "gone", None]), min_size=5, max_size=30))
def test_all_shares_together_are_the_whole(goals):
    found = told(spent(*goals, "exam"))
    assert sum(s.actual for s in found.shares) + found.other == pytest.approx(1)
