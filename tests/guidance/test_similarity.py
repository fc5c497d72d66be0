"""How alike occupations are, on a village and on the published ratings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import onet
from village import BAKER, BAKERY_MANAGER, BAKING, CARER, CARING, CONFECTIONER, NURSE, WARD_NURSE, village
from waymark.guidance import similarity
from waymark.guidance.reasons import Refusal


def codes(reasons) -> list[str]:
    return [reason.code for reason in reasons]


def cosine(landscape, here: str, there: str) -> float:
    return similarity.cosines(landscape, f"{here}.00")[landscape.row[f"{there}.00"]]


def test_the_nearest_to_a_baker_is_the_confectioner():
    assert similarity.similar(village(), BAKER)[0].code == CONFECTIONER


def test_an_occupation_is_not_among_those_like_it():
    assert BAKER not in [s.code for s in similarity.similar(village(), BAKER)]


def test_percentiles_run_from_the_farthest_to_the_nearest_of_the_others():
    found = {s.code: s.percentile for s in similarity.similar(village(), BAKER) if not s.by_activities}
    assert sorted(found.values()) == pytest.approx([0, 100 / 3, 200 / 3, 100])


def test_where_ratings_are_missing_activities_stand_in_and_it_is_said():
    [ward] = [s for s in similarity.similar(village(), NURSE) if s.code == WARD_NURSE]
    assert ward.by_activities
    assert ward.percentile == ward.activities == 100
    assert codes(ward.reasons) == ["similar.by_activities", "similar.activities"]


def test_from_an_occupation_without_ratings_everything_is_by_activities():
    found = similarity.similar(village(), WARD_NURSE)
    assert [s.code for s in found] == [NURSE, CARER, CONFECTIONER, BAKER]
    assert all(s.by_activities for s in found)


def test_an_occupation_of_which_nothing_is_known_is_left_out():
    bare = replace(village(), activities=None)
    assert WARD_NURSE not in [s.code for s in similarity.similar(bare, NURSE)]
    assert similarity.similar(bare, WARD_NURSE) == ()


def test_a_limit_keeps_the_nearest():
    assert similarity.similar(village(), BAKER, limit=2) == similarity.similar(village(), BAKER)[:2]


def test_an_unknown_occupation_is_refused_by_name():
    with pytest.raises(Refusal) as caught:
        similarity.similar(village(), "99-9999.00")
    assert caught.value.reasons[0].values["code"] == "99-9999.00"


def test_what_two_occupations_share_is_what_both_lean_on_and_both_do():
    found = similarity.shared(village(), NURSE, CARER)
    assert [dict(r.values) for r in found.skills] == [{"element": CARING}]
    assert [r.values["activity"] for r in found.activities] == ["wash"]  # everybody greets people
    bakers = similarity.shared(village(), BAKER, CONFECTIONER)
    assert [r.values["element"] for r in bakers.skills] == [BAKING]


def test_without_ratings_only_the_activities_are_shared():
    found = similarity.shared(village(), NURSE, WARD_NURSE)
    assert found.skills == ()
    assert found.activities


def test_identical_work_is_fully_alike():
    assert similarity.activity_cosines(village(), BAKER)[village().row[BAKER]] == pytest.approx(1)


def test_a_rated_occupation_speaks_for_itself_and_an_unrated_one_has_kin_speak():
    assert similarity.stand_ins(village(), BAKER) == (BAKER,)
    assert similarity.stand_ins(village(), WARD_NURSE) == (NURSE,)


def test_without_kin_nobody_speaks():
    alone = replace(village(), activities=None, ratings=None)
    assert similarity.stand_ins(alone, BAKERY_MANAGER) == ()


@pytest.mark.shared
@pytest.mark.parametrize(
    ("here", "there", "leaning", "levels"),
    [
        ("29-1141", "11-9111", 0.9621, 9.262),
        ("13-2011", "11-3031", 0.9895, 4.933),
        ("41-2031", "29-1141", 0.9408, 9.795),
        ("35-3031", "43-4051", 0.9610, 6.414),
    ],
)
def test_published_pairs(shared, here, there, leaning, levels):
    landscape = onet.landscape(shared)
    assert cosine(landscape, here, there) == pytest.approx(leaning, abs=5e-5)
    apart = similarity.distances(landscape, f"{here}.00")[landscape.row[f"{there}.00"]]
    assert apart == pytest.approx(levels, abs=5e-4)


@pytest.mark.shared
def test_random_pairs_are_so_alike_that_only_a_rank_says_something(shared):
    landscape = onet.landscape(shared)
    rated = landscape.direction[landscape.rated]
    pairs = rated @ rated.T
    found = np.quantile(pairs[np.triu_indices(len(pairs), 1)], [0.5, 0.75, 0.9, 0.95, 0.99])
    assert found == pytest.approx([0.928, 0.950, 0.966, 0.973, 0.983], abs=6e-4)


@pytest.mark.shared
def test_nearest_to_accountants(shared):
    names = onet.titles(shared)
    found = similarity.similar(onet.landscape(shared), "13-2011.00", limit=2)
    assert [names[s.code] for s in found] == ["Financial Managers", "Tax Preparers"]


@pytest.mark.shared
def test_software_developers_lack_ratings_and_are_still_compared(shared):
    landscape, names = onet.landscape(shared), onet.titles(shared)
    found = similarity.similar(landscape, "15-1252.00", limit=10)
    assert all(s.by_activities for s in found)
    assert "Computer Systems Analysts" in [names[s.code] for s in found]
    assert {code[:6] for code in similarity.stand_ins(landscape, "15-1252.00")} == {"15-125"}
