"""The road map made from a catalogue: a village worked out by hand, and all of O*NET."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
import pytest

import onet
from village import BAKER, BAKERY_MANAGER, CARER, NURSE, WARD_NURSE, village
from waymark.guidance import moves
from waymark.guidance.landscape import Landscape
from waymark.guidance.pathways import find_routes
from waymark.guidance.road_map import RoadMap, road_map


def made() -> RoadMap:
    landscape = village()
    return road_map(landscape, np.full(len(landscape.codes), np.nan))


def test_newness_is_the_weighted_gap_between_two_occupations():
    roads = made()
    # importance (1, 5, 3) → weights 0, 1, .5; levels asked 0, 6, 3; the carer brings 1, 4, 0
    assert roads.newness[roads.row[CARER], roads.row[NURSE]] == pytest.approx(1 * 2 + 0.5 * 3)
    assert roads.newness[roads.row[NURSE], roads.row[NURSE]] == 0


def test_an_occupation_without_ratings_asks_for_what_its_kin_ask_for():
    roads = made()
    assert roads.newness[roads.row[CARER], roads.row[WARD_NURSE]] == pytest.approx(3.5)


def test_shares_are_the_estimate_of_likely_moves():
    roads = made()
    expected = moves.shares(village(), BAKER)
    assert np.allclose(roads.share[roads.row[BAKER]], expected, equal_nan=True)


def test_where_statistics_count_two_as_one_a_move_still_has_some_pull():
    roads = made()
    here, there = roads.row[NURSE], roads.row[WARD_NURSE]
    assert np.isnan(roads.share[here, there])
    assert roads.pull[here, there] > 0
    assert roads.pull[here, here] == 0


def test_codes_alone_make_a_map_on_which_nothing_is_claimed():
    roads = road_map(Landscape(codes=(BAKER, NURSE, BAKERY_MANAGER)), np.full(3, np.nan))
    (route, *_) = find_routes(roads, [BAKER], NURSE).routes
    assert route.legs[0].newness is None
    assert route.legs[0].zones is None


@lru_cache(maxsize=1)
def published(shared: Path) -> RoadMap:
    landscape = onet.landscape(shared)
    return road_map(landscape, np.full(len(landscape.codes), np.nan))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("29-1141.00", "11-9111.00", ("29-1141.00", "11-9111.00")),  # nurse straight to health manager
        ("31-1131.00", "29-1141.00", ("31-1131.00", "29-2061.00", "29-1141.00")),  # by way of practical nurse
        ("47-2111.00", "11-9021.00", ("47-2111.00", "47-1011.00", "11-9021.00")),  # by way of site supervisor
        ("13-2011.00", "11-3031.00", ("13-2011.00", "11-3031.00")),
    ],
)
def test_ways_that_people_know_are_found(shared, origin, target, expected):
    found = find_routes(published(shared), [origin], target)
    assert expected in [route.stops for route in found.routes]
    assert found.reasons == ()


@pytest.mark.shared
def test_several_ways_lead_almost_everywhere_in_milliseconds(shared):
    roads = published(shared)
    dice = np.random.default_rng(7)
    taken, several = [], 0
    pairs = [dice.choice(len(roads.codes), 2, replace=False) for _ in range(60)]
    for here, there in pairs:
        begun = perf_counter()
        found = find_routes(roads, [roads.codes[here]], roads.codes[there])
        taken.append(perf_counter() - begun)
        several += len(found.routes) >= 2
        assert all(len(route.legs) <= 4 for route in found.routes)
    assert several >= 50
    assert median(taken) < 0.15
