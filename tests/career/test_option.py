"""Ways that are weighed, and how well each does."""

from __future__ import annotations

from uuid import uuid4

import pytest

from waymark.career import verbs
from waymark.career.actions import change, criterion, goal, option
from waymark.career.problems import Problems

MANAGER = "11-9111.00"


def test_an_occupation_saved_twice_is_one_option(access):
    first = option.save(access, what=MANAGER)
    assert first.title == first.occupation_title == "Medical and Health Services Managers"
    assert option.save(access, what=MANAGER).id == first.id
    assert len(option.find(access)) == 1


def test_words_saved_twice_are_one_option_however_they_are_written(access):
    first = option.save(access, what="A bakery of my own in Cluj")
    assert (first.toward, first.occupation) == ("A bakery of my own in Cluj", "")
    assert option.save(access, what="a BAKERY of my own in  Cluj").id == first.id


def test_an_option_that_was_let_go_is_open_again_when_it_is_saved_again(access):
    saved = option.save(access, what=MANAGER)
    option.edit(access, id=saved.id, state="dropped")
    option.archive(access, id=saved.id)
    again = option.save(access, what=MANAGER)
    assert (again.id, again.state, again.archived_at) == (saved.id, "open", None)


def test_an_option_keeps_that_it_was_chosen_when_it_is_saved_again(access):
    saved = option.save(access, what=MANAGER)
    option.edit(access, id=saved.id, state="chosen")
    assert option.save(access, what=MANAGER).state == "chosen"


def test_an_occupation_may_be_said_later_and_taken_back(access):
    made = option.add(access, toward="Run the ward")
    counted = option.edit(access, id=made.id, occupation=MANAGER)
    assert counted.occupation_title
    assert counted.occupation_release
    assert counted.title == "Run the ward"
    assert option.edit(access, id=made.id, occupation=MANAGER).version == counted.version
    assert option.edit(access, id=made.id, occupation="none").occupation_title == ""


def test_an_option_has_a_name(access):
    made = option.add(access, toward="Run the ward")
    with pytest.raises(Problems) as caught:
        option.edit(access, id=made.id, toward="")
    assert [(p.field, p.code) for p in caught.value.problems] == [("toward", "input.missing")]
    assert option.show(access, id=made.id).toward == "Run the ward"


def test_a_score_may_be_one_number_or_three_and_be_said_anew_and_unsaid(access):
    calm, made = criterion.add(access, label="Calm"), option.add(access, toward="Run the ward")
    (only,) = option.score(access, id=made.id, criterion_id=calm.id, likely=7).scores
    assert (only.low, only.likely, only.high) == (7, 7, 7)
    (wide,) = option.score(access, id=made.id, criterion_id=calm.id, low=3, likely=7, high=9).scores
    assert (wide.low, wide.likely, wide.high) == (3, 7, 9)
    assert option.score(access, id=made.id, criterion_id=calm.id).scores == ()
    change.undo(access)
    assert option.show(access, id=made.id).scores == (wide,)


def test_scores_are_refused_with_every_reason_at_once(access):
    calm, made = criterion.add(access, label="Calm"), option.add(access, toward="Run the ward")
    one = {"criterion": str(calm.id), "low": 8, "likely": 7, "high": 9}
    strange = {"criterion": str(uuid4()), "low": 1, "likely": 1, "high": 1}
    with pytest.raises(Problems) as caught:
        verbs.find("option", "edit").run(access, {"id": made.id, "scores": [one, one, strange]})
    codes = {p.code for p in caught.value.problems}
    assert codes == {"option.out_of_order", "option.scored_twice", "record.not_found"}
    with pytest.raises(Problems, match="likely"):
        verbs.find("option", "score").run(access, {"id": made.id, "criterion_id": calm.id, "likely": 11})
    assert option.show(access, id=made.id).scores == ()


def test_a_goal_that_an_option_serves_is_not_taken_away_beneath_it(access):
    aim = goal.add(access, title="Lead")
    option.add(access, toward="Run the ward", goal_id=aim.id)
    adding = next(c for c in verbs.find("change", "find").run(access, {}).answer if c.verb == "goal.add")
    with pytest.raises(Problems, match=r"change\.in_use"):
        change.undo(access, id=adding.id)


def test_the_weightiest_criterion_comes_first(access):
    criterion.add(access, label="Pay", measure="pay", weight=4)
    criterion.add(access, label="Calm", weight=9)
    assert [c.label for c in criterion.find(access)] == ["Calm", "Pay"]
