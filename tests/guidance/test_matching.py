"""Ranking occupations by profile."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.matching import rank
from waymark.guidance.profiles import Profiles

RISING, FALLING, FLAT = (1, 2, 3, 4, 5, 6), (6, 5, 4, 3, 2, 1), (4,) * 6


def table(**rows) -> Profiles:
    return Profiles(tuple(rows), np.array(list(rows.values()), dtype=float))


def test_occupations_level_with_the_last_one_are_kept():
    found = rank(RISING, table(a=RISING, b=RISING, c=FALLING), limit=1)
    assert [match.code for match in found] == ["a", "b"]


def test_an_occupation_without_a_pattern_is_left_out():
    assert [match.code for match in rank(RISING, table(a=FLAT, b=FALLING))] == ["b"]


def test_no_places_no_matches():
    assert rank(RISING, table(a=RISING), limit=0) == ()


@given(
    st.lists(st.tuples(*[st.integers(1, 7)] * 6), min_size=1, max_size=12),
    st.integers(1, 12),
)
def test_a_limit_cuts_only_what_is_worse(rows, limit):
    occupations = table(**{f"o{n}": row for n, row in enumerate(rows)})
    everything, some = rank(RISING, occupations), rank(RISING, occupations, limit)
    assert everything[: len(some)] == some
    assert all(rest.correlation < some[-1].correlation for rest in everything[len(some) :])
