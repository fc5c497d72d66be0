"""Every occupation beside the person: in any one order, found by words, limited by what life needs."""

from __future__ import annotations

import pytest

from waymark.career import local, sample, verbs
from waymark.career.advice import library
from waymark.career.problems import Problems

HELD = {"title": "Registered nurse", "occupation": "29-1141.00", "start": "2017"}
LIKED = {
    "realistic": 12,
    "investigative": 22,
    "artistic": 10,
    "social": 34,
    "enterprising": 20,
    "conventional": 16,
}


@pytest.fixture
def ask(access, starter):
    """Ask a verb for this person."""

    def run(noun, name="show", **raw):
        return verbs.find(noun, name).run(access, raw).answer

    return run


@pytest.fixture
def nurse(ask):
    """Somebody with a role and a result."""
    ask("experience", "add", **HELD)
    ask("assessment", "add", instrument="interests", scores=LIKED)
    return ask


def values(found, name):
    return [getattr(one, name) for one in found.lines]


@pytest.mark.parametrize("part", ["interests", "skills", "likely"])
def test_occupations_stand_in_the_order_of_the_one_part_that_was_chosen(nurse, part):
    shown = [v for v in values(nurse("explore", sort=part, limit=100), part) if v is not None]
    assert len(shown) > 50
    assert shown == sorted(shown, reverse=True)


def test_nothing_is_added_up(nurse):
    assert not {"mean", "total", "score"} & set(nurse("explore").lines[0].__slots__)


def test_all_that_is_known_together_begins_and_the_work_one_does_comes_last(nurse):
    found = nurse("explore", limit=100)
    assert found.sort == "together"
    parts = [[v for v in (x.interests, x.values, x.skills, x.likely) if v is not None] for x in found.lines]
    means = [sum(known) / len(known) for known in parts]
    proposed = [one.code for one in nurse("fit", limit=200).proposals]
    within = len(proposed)
    assert 10 < within < 100
    assert values(found, "code")[:within] == proposed
    assert means[within:] == pytest.approx(sorted(means[within:], reverse=True))
    assert [reason.code for reason in found.order] == ["explore.reach_first"]
    assert "29-1141.00" not in values(found, "code")
    assert "values" not in found.sorts
    assert "fit.no_values" in {reason.code for reason in found.missing}


def test_of_somebody_unknown_the_list_is_by_name(ask):
    found = ask("explore", limit=100)
    assert found.sort == "title"
    titles = [title.casefold() for title in values(found, "title")]
    assert titles == sorted(titles)


def test_an_order_that_cannot_be_had_falls_back_to_one_that_can(ask):
    assert ask("explore", sort="values").sort == "title"
    assert ask("explore", sort="growth").sort == "title"


def test_pages_show_every_occupation_once(nurse):
    codes = []
    for skip in range(0, 300, 50):
        codes += values(nurse("explore", limit=50, skip=skip), "code")
    assert sorted(codes) == sorted(library.catalogue().codes)
    assert nurse("explore").total == nurse("explore").whole == len(codes)


def test_words_find_work_and_put_the_nearest_first(nurse):
    found = nurse("explore", text="nurse")
    assert found.sort == ""
    assert found.lines[0].code == "29-1141.00"
    assert nurse("explore", text="qqqq").lines == ()
    assert nurse("explore", text="wood").total > 0


def test_what_was_found_can_stand_in_another_order(nurse):
    found = nurse("explore", text="nurse", sort="pay")
    pays = [one.pay.median for one in found.lines if one.pay]
    assert pays == sorted(pays, reverse=True)


def test_filters_leave_only_what_keeps_them(nurse):
    found = nurse("explore", field="29", preparation=4, pay=60_000, limit=100)
    assert found.total
    for one in found.lines:
        assert one.code.startswith("29-")
        assert one.zone <= 4
        assert one.pay.median >= 60_000


def test_what_life_needs_leaves_out_what_does_not_keep_it_and_says_how_much(nurse):
    whole = nurse("explore").total
    nurse("needs", "set", income_floor=60_000, currency="USD", preparation_max=3)
    found = nurse("explore", limit=100)
    assert found.hidden > 0
    assert found.total == whole - found.hidden
    assert {reason.code for reason in found.limits} == {"explore.income", "explore.preparation"}
    assert all(one.zone <= 3 and one.pay.median >= 60_000 for one in found.lines)
    assert nurse("explore", everything=True).total == whole


def test_an_income_in_another_currency_is_not_held_against_pay(nurse):
    nurse("needs", "set", income_floor=1_000_000, currency="RON")
    found = nurse("explore")
    assert found.hidden == 0
    assert [reason.code for reason in found.limits] == ["explore.other_currency"]


def test_an_option_is_known_in_the_list(nurse):
    kept = nurse("option", "save", what="29-1141.00")
    line = next(one for one in nurse("explore", text="nurse").lines if one.code == "29-1141.00")
    assert line.saved == kept.id


def test_an_occupation_in_full_stands_beside_the_person(nurse):
    found = nurse("prospect", code="11-9111.00")
    assert found.occupation.tasks
    assert found.skills
    assert found.fit.skills is not None
    assert found.gap.lines
    assert found.similar
    assert found.moves
    assert not found.own
    assert nurse("prospect", code="29-1141.00").own
    assert nurse("prospect", code="29-1141.00").gap is None


def test_of_somebody_unknown_an_occupation_is_shown_without_a_gap(ask):
    found = ask("prospect", code="29-1141.00")
    assert found.occupation.title == "Registered Nurses"
    assert found.gap is None
    assert found.missing


def test_an_unknown_occupation_is_refused(ask):
    with pytest.raises(Problems) as caught:
        ask("prospect", code="99-9999.99")
    assert [p.code for p in caught.value.problems] == ["occupation.unknown"]


def test_the_work_of_now_in_three_years_names_what_is_not_known(nurse):
    found = nurse("ahead")
    assert found.own
    assert found.code == "29-1141.00"
    assert "change.ai_absent" in {reason.code for reason in found.change.says}
    assert not nurse("ahead", toward="11-9111.00").own


def test_without_work_there_is_nothing_to_look_ahead_from(ask):
    assert ask("ahead") is None


def test_a_decision_asks_on_its_day_until_it_was_looked_back_at(ask, access):
    made = ask("decision", "add", title="I stay", look_back_on=access.today.isoformat())
    assert [one.id for one in ask("explore", "aside").due] == [made.id]
    ask("decision", "look_back", id=made.id, outcome="It was right")
    found = ask("explore", "aside")
    assert found.due == ()
    assert found.decided == 1


def test_a_decision_of_later_does_not_ask_yet(ask):
    ask("decision", "add", title="I stay", look_back_on="2099-01-01")
    assert ask("explore", "aside").due == ()


def test_the_sample_person_has_options_and_trials(db, starter):
    looked_at = sample.add(local.access("test"))
    found = verbs.find("explore", "aside").run(looked_at, {}).answer
    assert found.options
    assert found.trials
