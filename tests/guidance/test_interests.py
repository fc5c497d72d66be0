"""Interests: from answers and elsewhere to scores, codes and matching occupations."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import onet
from village import BAKER, CONFECTIONER, village
from waymark.guidance import fit, interests, vectors
from waymark.guidance.interests import Item
from waymark.guidance.profiles import INTERESTS
from waymark.guidance.reasons import Refusal

PUBLISHED = "553421321134342523523523254115342111351145453111231155343444"
SCORES = (27, 13, 23, 25, 14, 14)
LONG = tuple(Item(id=f"{name}{n}", interest=name, text="") for name in INTERESTS for n in range(10))
SHORT = tuple(Item(id=f"{name}{n}", interest=name, text="") for name in INTERESTS for n in range(5))


def refusal(function, *given) -> list[str]:
    with pytest.raises(Refusal) as caught:
        function(*given)
    return [reason.code for reason in caught.value.reasons]


def test_the_published_answer_string_gives_the_published_scores():
    assert interests.score_answer_string(PUBLISHED) == SCORES


def test_an_answer_string_may_be_broken_into_lines():
    assert interests.score_answer_string(f" {PUBLISHED[:30]}\n{PUBLISHED[30:]} ") == SCORES


def test_an_answer_string_is_refused_with_everything_that_is_wrong_with_it():
    assert refusal(interests.score_answer_string, "5534x") == [
        "interests.answer_string_length",
        "interests.answer_string_character",
    ]


def test_a_refused_answer_string_says_where():
    with pytest.raises(Refusal) as caught:
        interests.score_answer_string(PUBLISHED[:-1] + "6")
    assert dict(caught.value.reasons[0].values) == {"place": 60, "character": "6"}


@pytest.mark.parametrize("text", ["27,13,23,25,14,14", " 27; 13; 23; 25; 14; 14 ", "27 13 23 25 14 14.0"])
def test_scores_from_elsewhere_are_read(text):
    assert interests.parse_scores(text) == SCORES


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("27,13,23", ["interests.scores_count"]),
        ("", ["interests.scores_count"]),
        ("27,13,x,25,41,-1", ["interests.score_not_a_number"] + ["interests.score_out_of_range"] * 2),
        ("nan,inf,1,1,1,1", ["interests.score_not_a_number"] * 2),
    ],
)
def test_unusable_scores_are_refused_all_at_once(text, codes):
    assert refusal(interests.parse_scores, text) == codes


@given(st.tuples(*[st.integers(0, 40)] * 6))
def test_scores_survive_being_written_and_read(scores):
    assert interests.parse_scores(",".join(map(str, scores))) == scores


def test_loving_everything_scores_40_in_both_forms():
    for items in (LONG, SHORT):
        assert interests.score({item.id: 5 for item in items}, items).scores == (40,) * 6


@given(st.lists(st.integers(1, 5), min_size=60, max_size=60))
def test_a_score_is_the_sum_of_answers_counted_from_nought(answers):
    found = interests.score(dict(zip((i.id for i in LONG), answers, strict=True)), LONG).scores
    assert found == pytest.approx([sum(a - 1 for a in answers[n : n + 10]) for n in range(0, 60, 10)])


@given(st.lists(st.integers(1, 5), min_size=30, max_size=30))
def test_the_short_form_is_doubled(answers):
    found = interests.score(dict(zip((i.id for i in SHORT), answers, strict=True)), SHORT).scores
    assert found == pytest.approx([2 * sum(a - 1 for a in answers[n : n + 5]) for n in range(0, 30, 5)])


def test_one_answer_in_five_may_be_missing():
    answers = {item.id: 3 for item in SHORT if not item.id.endswith("0")}
    assert interests.score(answers, SHORT).scores == (20,) * 6


def test_with_more_missing_there_is_no_score_yet_and_it_says_which():
    answers = {item.id: 3 for item in SHORT if item.id not in {"social0", "social1"}}
    found = interests.score(answers, SHORT)
    assert found.scores is None
    assert (found.lacking, found.answered, found.asked) == (("social",), 28, 30)


def test_unknown_items_and_answers_off_the_scale_are_refused():
    assert refusal(interests.score, {"chess": 3, "social1": 6}, SHORT) == [
        "interests.unknown_item",
        "interests.answer_out_of_range",
    ]


def test_the_shape_of_the_published_profile():
    found = interests.shape(SCORES)
    assert found.codes == ("RSA",)
    assert found.range == 14
    assert found.lead == 27 - (25 + 14) / 2
    assert found.deviation == pytest.approx(5.7927, abs=5e-5)


def test_all_codes_that_tie_for_the_third_letter_are_told():
    assert interests.shape((30, 20, 10, 10, 10, 0)).codes == ("RIA", "RIS", "RIE")


def test_a_flat_profile_has_no_clear_pattern():
    found = interests.shape((20,) * 6)
    assert found.codes == ()
    assert (found.range, found.deviation) == (0, 0)


@given(st.tuples(*[st.integers(0, 40)] * 6))
def test_every_code_begins_with_a_highest_letter(scores):
    for code in interests.shape(scores).codes:
        assert scores["RIASEC".index(code[0])] == max(scores)


@pytest.mark.parametrize(
    ("person", "occupation", "expected"),
    [
        ("RIA", "RIA", 18),
        ("RIA", "SEC", 0),
        ("RIA", "IRA", 13),
        ("SAE", "ESA", 11),
        ("IRC", "RIC", 13),
        ("ICR", "IRC", 15),
    ],
)
def test_how_well_two_codes_agree(person, occupation, expected):
    assert interests.congruence(person, occupation) == expected


def test_agreement_over_all_pairs_of_codes_is_centred_on_nine():
    from itertools import permutations
    from statistics import fmean, pstdev

    codes = ["".join(c) for c in permutations("RIASEC", 3)]
    found = [interests.congruence(a, b) for a in codes for b in codes]
    assert fmean(found) == pytest.approx(9)
    assert pstdev(found) == pytest.approx(3.69, abs=0.005)


@pytest.mark.parametrize("code", ["RI", "RII", "RIX", "ria"])
def test_an_unreadable_code_is_refused(code):
    assert refusal(interests.congruence, "RIA", code) == ["interests.code_unreadable"]


def test_a_hands_on_artistic_person_is_shown_the_confectioner_first():
    found = fit.fits(village(), fit.Person(interests=(30, 5, 30, 5, 5, 5))).fits[:2]
    assert [one.code for one in found] == [CONFECTIONER, BAKER]
    assert [one.interests for one in found] == [100, 80]


def test_a_flat_profile_matches_nothing():
    found = fit.fits(village(), fit.Person(interests=(20,) * 6))
    assert found.fits == ()
    assert found.missing[0].values == {"because": "flat"}


def correlations(shared, person):
    """Every published occupation with its correlation to a person, the highest first."""
    published = onet.interests(shared)
    found = vectors.correlations(person, published.values)
    return [(published.codes[i], float(found[i])) for i in np.argsort(-found, kind="stable").tolist()]


@pytest.mark.shared
def test_the_published_person_matches_the_published_occupations(shared):
    found = correlations(shared, interests.score_answer_string(PUBLISHED))
    titles = onet.titles(shared)
    assert [(titles[code], round(r, 4)) for code, r in found[:3]] == [
        ("Skincare Specialists", 0.7861),
        ("Dancers", 0.7690),
        ("Exercise Trainers and Group Fitness Instructors", 0.7029),
    ]
    assert sum(r >= 0.608 for _, r in found) == 9


@pytest.mark.shared
def test_a_person_and_software_developers(shared):
    found = dict(correlations(shared, (10, 35, 20, 15, 25, 30)))
    assert found["15-1252.00"] == pytest.approx(0.5902, abs=5e-5)
