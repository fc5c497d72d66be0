from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.measured import from_percentile, from_preparation, share_below


def points(estimate):
    return estimate.low, estimate.likely, estimate.high


def test_a_percentile_is_a_tenth_of_itself_and_may_be_off_by_a_point():
    assert points(from_percentile(74)) == pytest.approx((6.4, 7.4, 8.4))
    assert points(from_percentile(98)) == pytest.approx((8.8, 9.8, 10.0))


def test_an_approximate_profile_may_be_off_by_two():
    assert points(from_percentile(50, approximate=True)) == (3.0, 5.0, 7.0)


@pytest.mark.parametrize(("steps", "likely"), [(-2, 10), (0, 10), (1, 7.5), (2, 5), (4, 0)])
def test_each_step_of_preparation_to_come_takes_a_quarter(steps, likely):
    assert points(from_preparation(steps)) == (likely, likely, likely)


def test_how_many_are_paid_less_is_counted():
    assert share_below(30, [10, 20, 30, 40]) == 50
    assert share_below(5, [10, 20]) == 0
    assert share_below(5, []) == 0


@given(st.floats(-10, 110), st.booleans())
def test_points_are_in_order_and_on_the_scale(value, approximate):
    low, likely, high = points(from_percentile(value, approximate=approximate))
    assert 0 <= low <= likely <= high <= 10
