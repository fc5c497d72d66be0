"""The landscape lines every part up with its codes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from village import BAKER, BAKERY_MANAGER, NURSE, WARD_NURSE, village
from waymark.guidance.landscape import Landscape


def test_ratings_stand_at_their_codes_and_gaps_stay_empty():
    landscape = village()
    assert landscape.level[landscape.row[NURSE]].tolist() == [0, 6, 3]
    assert np.isnan(landscape.importance[landscape.row[WARD_NURSE]]).all()
    assert landscape.rated.sum() == 5


def test_an_unrated_occupation_leans_on_nothing():
    landscape = village()
    assert not landscape.direction[landscape.row[WARD_NURSE]].any()


def test_an_occupation_without_activities_is_not_active():
    landscape = village()
    assert not landscape.active[landscape.row[BAKERY_MANAGER]]
    assert landscape.active.sum() == 5


def test_directions_have_length_one():
    landscape = village()
    assert np.allclose(np.linalg.norm(landscape.direction[landscape.rated], axis=1), 1)


def test_nothing_but_codes_is_a_landscape_too():
    bare = Landscape(codes=(BAKER, NURSE))
    assert not bare.rated.any()
    assert not bare.active.any()
    assert np.isnan(bare.interest_rows).all()
    assert np.isnan(bare.zone).all()


def test_occupations_that_a_catalogue_does_not_list_are_left_out():
    fewer = replace(village(), codes=(BAKER, NURSE))
    assert fewer.level.tolist() == [[5, 0, 1], [0, 6, 3]]
