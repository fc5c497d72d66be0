"""The way to an occupation: licence and largest gaps first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import onet
from village import BAKER, BAKERY_MANAGER, CARING, MANAGING, NURSE, WARD_NURSE, village
from waymark.guidance import gaps
from waymark.guidance.gaps import Facts, Licence
from waymark.guidance.levels import Held, Source, standing
from waymark.guidance.reasons import Refusal

levels = arrays(float, 5, elements=st.floats(0, 7))
importances = arrays(float, 5, elements=st.floats(1, 5))


def codes(gap) -> list[str]:
    return [reason.code for reason in gap.lead]


def baker():
    return standing(village(), [Held(code=BAKER, years=5)])


def test_a_gap_is_the_shortfall_weighted_by_importance():
    found = gaps.gap(village(), baker(), NURSE)
    assert [(g.element, g.weighted) for g in found.gaps] == [(CARING, 6.0), (MANAGING, 1.0)]
    assert found.effort == 7
    assert found.coverage == pytest.approx(1 - 7 / 7.5)


def test_what_matters_little_there_is_measured_but_not_told():
    found = gaps.gap(village(), baker(), BAKERY_MANAGER)
    assert CARING not in {g.element for g in found.gaps}
    assert found.effort > sum(g.weighted for g in found.gaps)


def test_each_gap_says_where_the_level_comes_from():
    rated = standing(village(), [Held(code=BAKER, years=5)], own={CARING: 2})
    sources = {g.element: g.source for g in gaps.gap(village(), rated, NURSE).gaps}
    assert sources == {CARING: Source.OWN, MANAGING: Source.OCCUPATION}


def test_the_licence_leads_then_the_gaps_then_preparation_and_pay():
    here, there = Facts(zone=2, pay=30000), Facts(zone=3, pay=45000, licence=Licence.YES)
    found = gaps.gap(village(), baker(), NURSE, here, there)
    assert codes(found) == [
        "gap.licence_needed",
        "gap.skill",
        "gap.skill",
        "gap.more_preparation",
        "gap.pay",
    ]
    assert (found.preparation, found.pay_ratio) == (1, 1.5)


@pytest.mark.parametrize(
    ("licence", "code"),
    [
        (Licence.YES, "gap.licence_needed"),
        (Licence.NO, "gap.no_licence"),
        (Licence.DEPENDS, "gap.licence_depends"),
        (Licence.UNKNOWN, "gap.licence_check_locally"),
    ],
)
def test_every_licence_has_its_word_and_an_unknown_one_is_to_be_checked(licence, code):
    assert codes(gaps.gap(village(), baker(), NURSE, there=Facts(licence=licence)))[0] == code


def test_at_most_five_gaps_lead_but_all_are_told():
    landscape = village()
    wide = replace(
        landscape.ratings,
        elements=tuple("abcdefgh"),
        importance=np.full((5, 8), 5.0),
        level=np.vstack([np.full(8, float(n)) for n in range(5)]),
    )
    found = gaps.between(replace(landscape, ratings=wide), wide.codes[0], wide.codes[4])
    assert codes(found).count("gap.skill") == 5
    assert len(found.gaps) == 8


def test_no_more_preparation_is_said_too():
    found = gaps.gap(village(), baker(), NURSE, Facts(zone=3), Facts(zone=3))
    assert "gap.preparation_enough" in codes(found)
    assert "gap.preparation_unknown" in codes(gaps.gap(village(), baker(), NURSE))


def test_one_s_own_occupation_has_no_gap():
    found = gaps.between(village(), BAKER, BAKER)
    assert (found.gaps, found.coverage, found.effort) == ((), 1, 0)


def test_an_occupation_without_ratings_is_told_by_its_kin():
    found = gaps.gap(village(), baker(), WARD_NURSE)
    assert found.gaps == gaps.gap(village(), baker(), NURSE).gaps
    assert found.lead[1].values == {"codes": (NURSE,)}


def test_where_nothing_is_known_there_is_no_number():
    bare = replace(village(), ratings=None, activities=None)
    found = gaps.between(bare, BAKER, BAKERY_MANAGER)
    assert (found.coverage, found.effort, found.gaps) == (None, None, ())
    assert "gap.no_ratings" in codes(found)


def test_levels_of_other_elements_are_refused():
    landscape = village()
    other = replace(
        landscape.ratings,
        elements=("a", "b"),
        importance=landscape.ratings.importance[:, :2],
        level=landscape.ratings.level[:, :2],
    )
    with pytest.raises(Refusal, match=r"gap\.other_elements"):
        gaps.gap(replace(landscape, ratings=other), baker(), NURSE)


@given(importances, levels, levels)
def test_coverage_lies_between_nothing_and_all(importance, need, have):
    assert -1e-9 <= gaps.coverage(importance, need, have) <= 1


@given(importances, levels)
def test_who_brings_all_that_is_needed_covers_all(importance, need):
    assert gaps.coverage(importance, need, need) == 1
    assert not gaps.weighted_gaps(importance, need, need).any()


@given(importances, levels, levels, st.integers(0, 4))
def test_learning_never_widens_a_gap(importance, need, have, element):
    more = have.copy()
    more[element] += 1
    assert gaps.coverage(importance, need, more) >= gaps.coverage(importance, need, have) - 1e-12


@pytest.mark.shared
@pytest.mark.parametrize(
    ("pair", "both_ways", "largest"),
    [
        (
            ("29-1141", "11-9111"),
            (0.7974, 0.9162),
            {
                "Administration and Management": 2.401,
                "Personnel and Human Resources": 1.990,
                "Economics and Accounting": 1.685,
            },
        ),
        (
            ("13-2011", "11-3031"),
            (0.8676, 0.9873),
            {"Sales and Marketing": 1.310, "Administration and Management": 1.132},
        ),
        (("41-2031", "29-1141"), (0.6895, 0.9059), {"Medicine and Dentistry": 2.873, "Psychology": 2.828}),
        (("35-3031", "43-4051"), (0.7347, 0.9323), {"Administrative": 1.614}),
    ],
)
def test_published_gaps(shared, pair, both_ways, largest):
    here, there = (f"{code}.00" for code in pair)
    forth, back = both_ways
    landscape, names = onet.landscape(shared), dict(onet.columns(shared))
    found = gaps.between(landscape, here, there)
    assert found.coverage == pytest.approx(forth, abs=5e-5)
    assert gaps.between(landscape, there, here).coverage == pytest.approx(back, abs=5e-5)
    top = {names[g.element]: g.weighted for g in found.gaps[: len(largest)]}
    assert top == pytest.approx(largest, abs=5e-4)


def test_what_a_title_or_degree_is_in_is_asked_about_and_never_missing():
    carer = standing(village(), [Held(code=BAKER, years=5)], subjects={CARING: "Master of Caring"})
    found = gaps.gap(village(), carer, NURSE)
    assert [g.element for g in found.unsure] == [CARING]
    assert [g.element for g in found.gaps] == [MANAGING]
    assert "caring" not in {r.values.get("element") for r in found.lead}
    assert found.coverage > gaps.gap(village(), baker(), NURSE).coverage
    assert found.effort == pytest.approx(sum(g.weighted for g in found.gaps))


def test_what_no_history_tells_is_missing_only_where_the_person_rated_it():
    untold = gaps.gap(village(), baker(), NURSE, only_rated=(CARING,))
    assert [g.element for g in (*untold.gaps, *untold.unsure)] == [MANAGING]
    rated = standing(village(), [Held(code=BAKER, years=5)], own={CARING: 2})
    told = gaps.gap(village(), rated, NURSE, only_rated=(CARING,))
    assert [g.element for g in told.gaps] == [CARING, MANAGING]


def test_a_difference_of_less_than_half_a_level_is_not_told():
    nearly = standing(village(), [Held(code=BAKER, years=5)], own={CARING: 5.6, MANAGING: 2.5})
    found = gaps.gap(village(), nearly, NURSE)
    assert [g.element for g in found.gaps] == [MANAGING]
    assert found.effort > found.gaps[0].weighted
