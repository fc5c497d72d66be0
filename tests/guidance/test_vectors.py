"""Array functions against hand-worked tables."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance import vectors

NAN = float("nan")
INCIDENCE = np.array([[1, 0, 0], [1, 1, 0], [0, 1, 1], [0, 0, 1], [0, 0, 1]], dtype=float)


def test_comparative_advantage_of_five_small_occupations():
    found = vectors.rca(INCIDENCE, vectors.shares(INCIDENCE))
    expected = [[3.5, 0, 0], [1.75, 1.75, 0], [0, 1.75, 1.1667], [0, 0, 2.3333], [0, 0, 2.3333]]
    assert found == pytest.approx(np.array(expected), abs=5e-5)


def test_an_empty_row_leans_on_nothing_and_points_nowhere():
    empty = np.zeros((1, 3))
    assert not vectors.rca(empty, vectors.shares(INCIDENCE)).any()
    assert not vectors.unit_rows(empty).any()


def test_what_everybody_does_weighs_nothing_and_what_few_do_weighs_most():
    weight = vectors.tf_idf(np.array([[1, 1, 2], [1, 1, 0], [1, 0, 0], [1, 0, 0]], dtype=float))
    assert weight[0] == pytest.approx([0, np.log(2), 2 * np.log(4)])


def test_percentiles_count_the_others_that_lie_below():
    assert vectors.percentiles(np.array([3.0, 1.0, 2.0])) == pytest.approx([100, 0, 50])


def test_level_scores_get_level_percentiles_and_the_unknown_gets_none():
    found = vectors.percentiles(np.array([5.0, NAN, 5.0, 1.0]))
    assert found[[0, 2, 3]] == pytest.approx([50, 50, 0])
    assert np.isnan(found[1])


def test_a_lone_score_is_at_the_top():
    assert vectors.percentiles(np.array([NAN, 4.0]))[1] == 100


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=30))
def test_percentiles_keep_the_order_and_stay_within_0_and_100(scores):
    found = vectors.percentiles(np.array(scores))
    assert ((found >= 0) & (found <= 100)).all()
    order = np.argsort(scores, kind="stable")
    assert (np.diff(found[order]) >= 0).all()


@given(st.lists(st.lists(st.integers(1, 7), min_size=6, max_size=6), min_size=1, max_size=8))
def test_correlating_with_many_is_correlating_with_each(table):
    profile = (27, 13, 23, 25, 14, 14)
    found = vectors.correlations(profile, np.array(table, dtype=float))
    for one, row in zip(found, table, strict=True):
        flat = len(set(row)) == 1
        assert np.isnan(one) if flat else one == pytest.approx(np.corrcoef(profile, row)[0, 1])


def test_a_flat_profile_is_correlated_with_no_table():
    assert vectors.correlations((3,) * 6, np.ones((2, 6))) is None


def test_rows_are_put_into_the_order_asked_for_with_gaps_where_there_are_none():
    found = vectors.spread_rows(("b", "a"), np.array([2.0, 1.0]), ("a", "x", "b"))
    assert found[[0, 2]].tolist() == [1, 2]
    assert np.isnan(found[1])
