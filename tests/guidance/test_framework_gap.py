"""How far somebody is from a level of a framework."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.framework_gap import Competency, Framework, Reached, ladder_gap
from waymark.guidance.reasons import Refusal

LADDER = Framework(
    name="Welding",
    levels=("Helper", "Welder", "Lead"),
    competencies=(
        Competency(name="Seams", expects={"Helper": "tacks", "Welder": "passes the test", "Lead": "judges"}),
        Competency(name="Safety", expects={"Helper": "wears the mask", "Welder": "locks out"}),
        Competency(name="People", expects={"Lead": "shares out the work"}),
    ),
)


def states(level: str, *reached: Reached) -> dict[str, str]:
    return {one.competency: one.state for one in ladder_gap(LADDER, level, reached).asked}


def reached(competency: str, level: str, *evidence: str) -> Reached:
    return Reached(competency=competency, level=level, evidence=evidence)


def test_what_nobody_said_is_open_and_not_missing():
    assert states("Welder") == {"Seams": "open", "Safety": "open"}


def test_reached_with_evidence_is_shown_and_without_it_said():
    assert states("Welder", reached("Seams", "Welder", "entry-1"), reached("Safety", "Lead")) == {
        "Safety": "said",
        "Seams": "shown",
    }


def test_what_is_missing_comes_first_with_the_steps_to_climb():
    gap = ladder_gap(LADDER, "Lead", [reached("Seams", "Helper", "a"), reached("Safety", "Welder", "b")])
    assert [(one.competency, one.state) for one in gap.asked] == [
        ("Seams", "missing"),
        ("People", "open"),
        ("Safety", "shown"),
    ]
    assert gap.asked[0].steps == (("Welder", "passes the test"), ("Lead", "judges"))
    assert gap.asked[0].reason.values["level"] == "Lead"
    assert gap.shown == 1


def test_what_a_lower_level_asked_still_holds():
    [safety] = [one for one in ladder_gap(LADDER, "Lead", ()).asked if one.competency == "Safety"]
    assert safety.expects == "locks out"


def test_a_level_asks_nothing_of_what_begins_above_it():
    assert "People" not in states("Welder")


def test_the_last_word_on_a_competency_rules():
    assert states("Welder", reached("Seams", "Helper"), reached("Seams", "Welder", "a"))["Seams"] == "shown"


def test_unknown_names_are_refused_all_at_once():
    with pytest.raises(Refusal) as refused:
        ladder_gap(LADDER, "Boss", [reached("Singing", "Welder")])
    assert [r.code for r in refused.value.reasons] == ["ladder.unknown_level", "ladder.unknown_competency"]


@given(st.sampled_from(LADDER.levels), st.sampled_from(LADDER.levels))
def test_whoever_stands_higher_lacks_nothing_below(low, high):
    if LADDER.levels.index(low) > LADDER.levels.index(high):
        low, high = high, low
    all_high = [reached(c.name, high, "x") for c in LADDER.competencies]
    assert all(one.state == "shown" for one in ladder_gap(LADDER, low, all_high).asked)
