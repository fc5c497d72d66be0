"""Which place, pace, company and structure somebody prefers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.catalogue.work_style import texts, work_style
from waymark.guidance.reasons import Refusal
from waymark.guidance.work_style import FACETS, leanings

KEY = work_style().instrument
IDS = [item.id for item in KEY.items]


def lean(**answers: int):
    return {
        found.facet: found.lean
        for found in leanings(KEY, {i.replace("_", "-"): a for i, a in answers.items()})
    }


def test_there_are_three_pairs_for_each_facet_taking_turns():
    assert [p.facet for p in work_style().pairs] == list(FACETS) * 3
    assert len(set(IDS)) == 12


def test_ticking_one_side_throughout_says_little():
    for side in (1, 5):
        means = [found.mean for found in leanings(KEY, dict.fromkeys(IDS, side))]
        assert all(mean is not None and 1 < mean < 5 for mean in means)


def test_every_facet_has_a_turned_pair():
    assert {i.scale for i in KEY.items if i.turned} == set(FACETS)


def test_somebody_who_likes_to_move_about_leans_right_in_place():
    assert lean(place_1=5, place_2=1, place_3=4)["place"] == "right"
    assert lean(place_1=1, place_2=5, place_3=1)["place"] == "left"
    assert lean(place_1=3, place_2=3, place_3=4)["place"] == "either"


def test_a_facet_with_a_question_open_stays_open():
    assert lean(pace_1=5, pace_2=1)["pace"] == "open"


def test_a_leaning_is_said_by_facet():
    [place, *_] = leanings(KEY, dict.fromkeys(IDS, 3))
    assert (place.reason.code, place.reason.values) == ("style.place", {"lean": "either"})


def test_an_answer_off_the_scale_is_refused():
    with pytest.raises(Refusal):
        leanings(KEY, {"place-1": 6})


def test_every_text_is_there_for_translation():
    assert len(texts()) == len(set(texts())) == 1 + 5 + 24


@given(st.fixed_dictionaries({i: st.integers(1, 5) for i in IDS}))
def test_the_mirror_image_of_answers_leans_the_other_way(answers):
    other = {"left": "right", "right": "left", "either": "either"}
    mirrored = leanings(KEY, {i: 6 - a for i, a in answers.items()})
    assert [other[f.lean] for f in leanings(KEY, answers)] == [f.lean for f in mirrored]
