"""Small statistics against their published answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance import stats

profiles = st.lists(st.integers(0, 40), min_size=6, max_size=6)


def test_profiles_of_the_same_shape_correlate_fully_whatever_their_height():
    assert stats.pearson((1, 2, 3), (11, 12, 13)) == pytest.approx(1)
    assert stats.pearson((1, 2, 3), (3, 2, 1)) == pytest.approx(-1)


@pytest.mark.parametrize("other", [(1, 2, 3), (4, 4, 4)])
def test_a_flat_profile_correlates_with_nothing(other):
    assert stats.pearson((4, 4, 4), other) is None


@given(profiles, profiles)
def test_correlation_is_symmetric_and_bounded(one, other):
    found = stats.pearson(one, other)
    assert found == pytest.approx(stats.pearson(other, one)) if found is not None else True
    assert found is None or -1 <= found <= 1


@given(profiles, st.integers(1, 5), st.integers(-20, 20))
def test_stretching_and_lifting_a_profile_changes_no_correlation(profile, stretch, lift):
    other = (3, 1, 4, 1, 5, 9)
    moved = [stretch * v + lift for v in profile]
    found = stats.pearson(profile, other)
    assert stats.pearson(moved, other) == (pytest.approx(found, abs=1e-9) if found is not None else None)


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"), [(3, 1, 5, 50), (5, 0, 7, 71.43), (1, 1, 7, 0)]
)
def test_values_are_standardised_as_onet_does(value, low, high, expected):
    assert stats.standardised(value, low, high) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(("d", "expected"), [(0.65, 0.677), (0.40, 0.611), (0.336, 0.594), (0, 0.5)])
def test_an_effect_in_common_language(d, expected):
    assert stats.common_language(d) == pytest.approx(expected, abs=0.0005)


@pytest.mark.parametrize(("d", "expected"), [(0.65, 0.309), (0.40, 0.196), (0.34, 0.168)])
def test_an_effect_as_a_correlation(d, expected):
    assert stats.correlation_of(d) == pytest.approx(expected, abs=0.0005)


@pytest.mark.parametrize(
    ("r", "expected"), [(0.11, (0.555, 0.445)), (0.19, (0.595, 0.405)), (0.32, (0.66, 0.34))]
)
def test_a_correlation_as_success_rates(r, expected):
    assert stats.success_rates(r) == pytest.approx(expected)


@pytest.mark.parametrize(("baseline", "expected"), [(0.30, 0.534), (0.50, 0.728), (0, 0), (1, 1)])
def test_an_odds_ratio_is_applied_to_the_person_s_own_chance(baseline, expected):
    assert stats.odds_to_probability(2.67, baseline) == pytest.approx(expected, abs=0.0005)


@pytest.mark.parametrize(
    ("sd", "reliability", "sem", "se", "limit"),
    [(8, 0.80, 3.58, 5.06, 9.92), (8, 0.85, 3.10, 4.38, 8.59), (1.3, 0.65, 0.77, 1.09, 2.13)],
)
def test_how_far_two_measurements_must_lie_apart(sd, reliability, sem, se, limit):
    found = stats.change_limit(sd, reliability)
    assert (found.sem, found.se_difference, found.limit) == pytest.approx((sem, se, limit), abs=0.006)


@pytest.mark.parametrize(("raters", "expected"), [(3, 0.562), (5, 0.682), (8, 0.774), (1, 0.30)])
def test_more_raters_are_more_reliable(raters, expected):
    assert stats.spearman_brown(0.30, raters) == pytest.approx(expected, abs=0.001)
