"""SMART as a checklist: what meets a letter, what is advised, in any language."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.clarity import GoalSketch, clarity

TODAY = date(2026, 11, 22)


def met(goal: GoalSketch) -> str:
    return "".join(check.letter for check in clarity(goal, TODAY).letters if check.met)


def advice(goal: GoalSketch) -> list[str]:
    return [check.advice.code for check in clarity(goal, TODAY).letters if check.advice]


def test_an_exam_by_a_day_with_confidence_and_a_target_meets_all_five():
    goal = GoalSketch(text="Pass the X exam by 30 June", confidence=7, linked=True, by=date(2027, 6, 30))
    assert met(goal) == "SMART"
    assert clarity(goal, TODAY).score == 5


def test_getting_better_at_networking_meets_none():
    assert clarity(GoalSketch(text="get better at networking"), TODAY).score == 0


def test_every_letter_that_is_not_met_has_one_piece_of_advice():
    assert advice(GoalSketch(text="get better at networking")) == [
        "clarity.say_what_you_will_do",
        "clarity.say_how_you_will_know",
        "clarity.say_how_confident",
        "clarity.link_it",
        "clarity.set_a_date",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Prüfung zur Fachwirtin bestehen",
        "Réussir l'examen d'infirmière",
        "Obtener el título de electricista",
        "Să promovez examenul de asistent medical",
        "看護師の試験に三月までに合格する 1回",
        "Zdać egzamin czeladniczy na 80 procent",
    ],
)
def test_a_clear_goal_is_clear_in_other_languages_too(text):
    assert met(GoalSketch(text=text))[:2] == "SM"


@pytest.mark.parametrize(
    "text", ["besser Deutsch sprechen", "m'améliorer en anglais", "mejorar mi inglés", "să cresc", "成長", ""]
)
def test_a_vague_goal_is_asked_about_in_other_languages_too(text):
    assert "S" not in met(GoalSketch(text=text))
    assert "M" not in met(GoalSketch(text=text))


def test_the_number_of_a_date_measures_nothing():
    for text in ("Learn to weld by 2027-06-30", "Schweißen lernen bis 30.06.", "Learn to weld in 2027"):
        assert "M" not in met(GoalSketch(text=text))
    assert "M" not in met(GoalSketch(text="Learn to weld by 30 June", by=date(2027, 6, 30)))
    assert "M" in met(GoalSketch(text="Learn 30 welds by 30 June", by=date(2027, 6, 30)))


def test_what_the_person_says_wins_over_the_text():
    said = GoalSketch(text="get better at networking", concrete=True, measurable=True)
    assert met(said) == "SM"
    denied = GoalSketch(text="Pass the exam in welding", concrete=False, measurable=False)
    assert met(denied) == ""
    assert "M" in met(GoalSketch(text="grow", measure="two clients"))


@pytest.mark.parametrize(
    ("confidence", "code"),
    [
        (None, "clarity.say_how_confident"),
        (2, "clarity.make_it_smaller"),
        (3, None),
        (9, None),
        (10, "clarity.make_it_bolder"),
    ],
)
def test_a_goal_is_difficult_but_believed(confidence, code):
    check = clarity(GoalSketch(text="x", confidence=confidence), TODAY).letters[2]
    assert (check.advice.code if check.advice else None) == code


@pytest.mark.parametrize(
    ("by", "milestones", "code"),
    [
        (None, (), "clarity.set_a_date"),
        (TODAY - timedelta(days=1), (), "clarity.date_has_passed"),
        (date(2027, 11, 22), (), None),
        (date(2027, 11, 23), (), "clarity.add_a_milestone"),
        (date(2028, 6, 30), (date(2028, 1, 1),), "clarity.add_a_milestone"),
        (date(2028, 6, 30), (date(2027, 6, 30),), None),
    ],
)
def test_a_date_beyond_a_year_wants_a_milestone_within_it(by, milestones, code):
    check = clarity(GoalSketch(text="x", by=by, milestones=milestones), TODAY).letters[4]
    assert (check.advice.code if check.advice else None) == code


def test_a_year_from_the_last_of_february_ends_on_the_twenty_eighth():
    leap = date(2028, 2, 29)
    assert clarity(GoalSketch(text="x", by=date(2029, 2, 28)), leap).letters[4].met
    assert not clarity(GoalSketch(text="x", by=date(2029, 3, 1)), leap).letters[4].met


@given(text=st.text(max_size=80), confidence=st.none() | st.integers(0, 10), linked=st.booleans())
def test_any_text_gets_five_letters_and_no_error(text, confidence, linked):
    found = clarity(GoalSketch(text=text, confidence=confidence, linked=linked), TODAY)
    assert [check.letter for check in found.letters] == list("SMART")
    assert all(check.met == (check.advice is None) for check in found.letters)
    assert 0 <= found.score <= 5
