"""When two measurements differ by more than chance."""

from __future__ import annotations

import pytest

from waymark.guidance import stats


@pytest.mark.parametrize(
    ("sd", "reliability", "sem", "se", "limit"),
    [(8, 0.80, 3.58, 5.06, 9.92), (8, 0.85, 3.10, 4.38, 8.59), (1.3, 0.65, 0.77, 1.09, 2.13)],
)
def test_how_far_two_measurements_must_lie_apart(sd, reliability, sem, se, limit):
    found = stats.change_limit(sd, reliability)
    assert (found.sem, found.se_difference, found.limit) == pytest.approx((sem, se, limit), abs=0.006)
