"""Options side by side: what is measured is filled in, the person's own word goes before it."""

from __future__ import annotations

import pytest

from waymark.career import verbs
from waymark.career.problems import Problems

NURSE, MANAGER = "29-1141.00", "11-9111.00"


@pytest.fixture
def ask(access, starter):
    def run(noun, name="show", **raw):
        return verbs.find(noun, name).run(access, raw).answer

    return run


@pytest.fixture
def weighing(ask):
    """A nurse with two occupations and an idea of her own, and what counts."""
    ask("experience", "add", title="Registered nurse", occupation=NURSE, start="2017")
    options = [ask("option", "save", what=what) for what in (NURSE, MANAGER, "A nursing home of our own")]
    criteria = [
        ask("criterion", "add", label=label, weight=weight, measure=measure)
        for label, weight, measure in (("Pay", 5, "pay"), ("Learning", 4, "preparation"), ("Home", 8, "own"))
    ]
    return options, criteria


def cells(found, place):
    return {c.label: cell for c, cell in zip(found.criteria, found.columns[place].cells, strict=True)}


def test_measured_criteria_fill_themselves_and_say_from_what(ask, weighing):
    pay = cells(ask("compare"), 1)["Pay"]
    assert pay.reason.code == "compare.pay"
    assert pay.reason.values["country"] == "US"
    assert pay.estimate.likely == pytest.approx(pay.reason.values["percentile"] / 10)
    assert not pay.own


def test_no_more_preparation_is_ten_of_ten(ask, weighing):
    found = cells(ask("compare"), 0)["Learning"]
    assert found.estimate.likely == 10
    assert found.reason.code == "compare.preparation_enough"


def test_an_option_that_is_no_occupation_is_asked_about(ask, weighing):
    found = cells(ask("compare"), 2)["Pay"]
    assert found.estimate is None
    assert found.reason.code == "compare.no_occupation"


def test_the_persons_own_word_goes_before_what_is_measured(ask, weighing):
    options, criteria = weighing
    ask("option", "score", id=options[1].id, criterion_id=criteria[0].id, likely=3, low=2, high=4)
    found = cells(ask("compare"), 1)["Pay"]
    assert found.own
    assert (found.estimate.low, found.estimate.likely, found.estimate.high) == (2, 3, 4)


def test_the_answer_says_how_sure_and_which_weight_would_turn_it(ask, weighing):
    options, criteria = weighing
    for option, likely in zip(options, (4, 5, 9), strict=True):
        ask("option", "score", id=option.id, criterion_id=criteria[2].id, likely=likely)
    found = ask("compare").weighing
    assert sum(one.wins for one in found.options) == pytest.approx(1)
    assert {"weighing.clear", "weighing.close"} & {reason.code for reason in found.says}
    assert {"weighing.flips", "weighing.no_weight_flips"} & {reason.code for reason in found.says}


def test_a_single_option_is_not_compared(ask):
    ask("option", "save", what=NURSE)
    found = ask("compare")
    assert found.weighing is None
    assert "weighing.too_few" in {reason.code for reason in found.lacks}


def test_four_at_most_stand_side_by_side_and_the_others_are_named(ask):
    for what in ("One", "Two", "Three", "Four", "Five"):
        ask("option", "add", toward=what)
    found = ask("compare")
    assert [column.name for column in found.columns] == ["One", "Two", "Three", "Four"]
    assert [one.title for one in found.others] == ["Five"]


def test_those_that_are_named_stand_side_by_side(ask, weighing):
    options, _ = weighing
    found = ask("compare", options=[options[0].id, options[2].id])
    assert [column.option.id for column in found.columns] == [options[0].id, options[2].id]


def test_options_of_the_same_name_are_told_apart(ask, weighing):
    ask("option", "add", toward="A shop")
    ask("option", "add", toward="A shop")
    names = [c.name for c in ask("compare", options=[o.id for o in ask("option", "find")[-2:]]).columns]
    assert names == ["A shop", "A shop (2)"]


def test_one_that_was_dropped_is_weighed_no_more(ask, weighing):
    options, _ = weighing
    ask("option", "edit", id=options[0].id, state="dropped")
    assert options[0].id not in {column.option.id for column in ask("compare").columns}


def test_a_need_that_an_option_does_not_keep_is_told(ask, weighing):
    ask("needs", "set", income_floor=100_000, currency="USD")
    assert [column.unmet for column in ask("compare").columns] == [("pay",), (), ()]


def test_several_things_that_count_are_begun_and_weighed_in_one_change_each(access, ask):
    made = ask("criterion", "begin", labels={"pay": "Pay", "own": "It fits my life"})
    assert [(one.label, one.measure) for one in made] == [("Pay", "pay"), ("It fits my life", "own")]
    weights = {str(one.id): weight for one, weight in zip(made, (9, 2.5), strict=True)}
    outcome = verbs.find("criterion", "weigh").run(access, {"weights": weights})
    assert [one.weight for one in outcome.answer] == [9, 2.5]
    ask("change", "undo", id=outcome.change)
    assert {one.weight for one in ask("criterion", "find")} == {5}


def test_one_weight_that_is_none_leaves_all_as_they_were(ask):
    made = ask("criterion", "begin", labels={"pay": "Pay", "own": "Life"})
    with pytest.raises(Problems):
        ask("criterion", "weigh", weights={str(made[0].id): 3, str(made[1].id): 11})
    assert {one.weight for one in ask("criterion", "find")} == {5}


def test_a_trial_of_an_occupation_keeps_it_as_an_option_once(ask):
    first = ask("experiment", "plan", question="Would I like the nights?", what=NURSE)
    second = ask("experiment", "plan", question="Is the pay enough?", what=NURSE, kind="trial")
    assert first.option_id == second.option_id
    assert [one.occupation for one in ask("option", "find")] == [NURSE]
