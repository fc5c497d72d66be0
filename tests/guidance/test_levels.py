"""What a person brings: assumed, moved, corrected, and always with its reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from village import BAKER, BAKERY_MANAGER, BAKING, CARING, CONFECTIONER, MANAGING, NURSE, WARD_NURSE, village
from waymark.guidance.levels import Held, Mention, Named, Source, standing
from waymark.guidance.reasons import Refusal

held_ones = st.builds(
    Held,
    code=st.sampled_from((BAKER, NURSE, BAKERY_MANAGER)),
    years=st.floats(0, 40),
    ended=st.floats(0, 40),
)
named_ones = st.builds(
    Named, element=st.sampled_from((BAKING, CARING)), kind=st.sampled_from(Mention), text=st.text(max_size=3)
)


def level(found, element: str):
    [one] = [each for each in found.levels if each.element == element]
    return one


def codes(one) -> list[str]:
    return [reason.code for reason in one.reasons]


def test_what_one_has_is_first_assumed_from_what_one_does():
    found = standing(village(), [Held(code=BAKER, years=5)])
    assert [each.level for each in found.levels] == [5, 0, 1]
    assert {each.source for each in found.levels} == {Source.OCCUPATION}
    assert codes(level(found, BAKING)) == ["level.from_occupation"]
    assert found.importance == (5, 1, 2)


def test_of_several_occupations_each_element_takes_the_highest():
    found = standing(village(), [Held(code=NURSE, years=5), Held(code=BAKER, years=8, ended=5)])
    assert level(found, CARING).level == 6
    assert level(found, BAKING).reasons[0].values["code"] == BAKER


def test_what_was_learnt_long_ago_counts_half_after_ten_years():
    found = standing(village(), [Held(code=NURSE, years=3), Held(code=BAKER, years=3, ended=10)])
    assert level(found, BAKING).level == pytest.approx(2.5)


def test_a_brief_earlier_occupation_counts_for_its_part():
    found = standing(village(), [Held(code=NURSE, years=3), Held(code=BAKER, years=0.5, ended=0.0001)])
    assert level(found, BAKING).assumed == pytest.approx(1.25, abs=0.001)


def test_the_latest_occupation_counts_in_full_however_long_ago_it_ended():
    found = standing(village(), [Held(code=BAKER, years=5, ended=15)])
    assert level(found, BAKING).level == 5


def test_years_in_the_same_occupation_add_up():
    twice = [Held(code=BAKER, years=6), Held(code=BAKER, years=6, ended=9)]
    assert level(standing(village(), twice), BAKING).level == 5.5


def test_a_newcomer_stands_below_the_average_where_it_matters_and_an_old_hand_above():
    newcomer = standing(village(), [Held(code=BAKER, years=0.5)])
    old_hand = standing(village(), [Held(code=BAKER, years=12)])
    assert (level(newcomer, BAKING).level, level(newcomer, MANAGING).level) == (4.5, 1)
    assert level(old_hand, BAKING).level == 5.5
    assert codes(level(old_hand, BAKING)) == ["level.from_occupation", "level.long_in_occupation"]


def test_what_the_history_names_moves_a_level_and_says_so():
    found = standing(
        village(),
        [Held(code=BAKER, years=5)],
        [Named(element=MANAGING, kind=Mention.SKILL, text="rota planning")],
    )
    one = level(found, MANAGING)
    assert (one.level, one.assumed, one.source) == (1.5, 1, Source.HISTORY)
    assert one.reasons[-1].values == {"kind": "skill", "text": "rota planning"}


@given(st.lists(held_ones, min_size=1, max_size=4), st.lists(named_ones, max_size=8))
def test_the_history_never_moves_a_level_by_more_than_one_nor_off_the_scale(held, named):
    for one in standing(village(), held, named).levels:
        assert abs(one.level - one.assumed) <= 1 + 1e-9
        assert 0 <= one.level <= 7


@given(st.lists(held_ones, max_size=4), st.lists(named_ones, max_size=4), st.floats(0, 7))
def test_the_own_rating_always_wins(held, named, own):
    one = level(standing(village(), held, named, {BAKING: own}), BAKING)
    assert (one.level, one.source) == (own, Source.OWN)
    assert one.reasons[-1].code == "level.own"


@given(st.lists(held_ones, max_size=4), st.dictionaries(st.sampled_from((BAKING, CARING)), st.floats(0, 7)))
def test_importance_stays_on_its_scale(held, own):
    assert all(1 <= each <= 5 for each in standing(village(), held, own=own).importance)


def test_the_same_thing_named_twice_counts_once():
    named = [Named(element=BAKING, kind=Mention.TECHNOLOGY, text="mixer")] * 3
    assert level(standing(village(), [Held(code=BAKER, years=5)], named), BAKING).level == 5.25


def test_without_an_occupation_one_starts_from_what_nearly_every_occupation_asks():
    found = standing(village(), [])
    assert {each.source for each in found.levels} == {Source.EVERYBODY}
    assert level(found, CARING).level < 1
    assert codes(level(found, CARING)) == ["level.everybody"]


def test_an_occupation_without_ratings_is_read_from_its_kin_and_an_unknown_one_is_named():
    found = standing(village(), [Held(code=WARD_NURSE, years=4), Held(code="99-9999.00", years=1, ended=4)])
    assert level(found, CARING).level == 6
    assert codes(level(found, CARING)) == ["level.from_occupation", "level.from_similar"]
    assert found.left_out == ("99-9999.00",)


def test_ratings_off_the_scale_and_unknown_elements_are_refused_together():
    with pytest.raises(Refusal) as caught:
        standing(village(), [], [], {BAKING: 8, "juggling": 3, CARING: float("nan")})
    assert [reason.code for reason in caught.value.reasons] == [
        "level.unknown_element",
        "level.out_of_range",
        "level.out_of_range",
    ]


def test_a_catalogue_without_ratings_is_refused():
    with pytest.raises(Refusal, match=r"level\.no_ratings"):
        standing(replace(village(), ratings=None), [Held(code=CONFECTIONER, years=1)])


def test_what_a_title_or_degree_is_in_is_known_to_be_unknown():
    found = standing(village(), [Held(code=BAKER, years=5)], subjects={CARING: "Master of Caring"})
    one = level(found, CARING)
    assert (one.level, one.source) == (0, Source.SUBJECT)
    assert (one.reasons[-1].code, one.reasons[-1].values) == ("level.subject", {"text": "Master of Caring"})
    rated = standing(village(), [Held(code=BAKER, years=5)], own={CARING: 2}, subjects={CARING: "Master of"})
    assert level(rated, CARING).source == Source.OWN
    with pytest.raises(Refusal, match=r"level\.unknown_element"):
        standing(village(), [], subjects={"juggling": "Juggler"})
