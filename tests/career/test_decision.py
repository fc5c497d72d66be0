"""Decisions, and what came of them."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career.actions import change, decision, option
from waymark.career.problems import Problems


def test_what_is_chosen_is_one_of_the_options_and_marked_so(access):
    stay, go = option.add(access, toward="Stay"), option.add(access, toward="Go")
    made = decision.add(access, title="This year", options=(stay.id,), chosen_id=go.id)
    assert made.options == (str(stay.id), str(go.id))
    assert option.show(access, id=go.id).state == "chosen"
    assert option.show(access, id=stay.id).state == "open"


def test_a_decision_is_undone_whole(access):
    go = option.add(access, toward="Go")
    decision.add(access, title="This year", chosen_id=go.id)
    change.undo(access)
    assert decision.find(access) == ()
    assert option.show(access, id=go.id).state == "open"


def test_a_decision_is_of_today_unless_said_and_looks_back_later(access):
    assert decision.add(access, title="x").decided_on == access.today
    with pytest.raises(Problems) as caught:
        decision.add(access, title="x", look_back_on=access.today - dt.timedelta(days=1))
    assert [(p.field, p.code) for p in caught.value.problems] == [
        ("look_back_on", "decision.looks_back_too_early")
    ]
    assert len(decision.find(access)) == 1


def test_looking_back_tells_what_came_of_it_and_may_ask_again(access):
    made = decision.add(access, title="x", look_back_on=access.today)
    told = decision.look_back(access, id=made.id, outcome="Good")
    assert (told.outcome, told.looked_back_on, told.look_back_on) == ("Good", access.today, access.today)
    later = access.today + dt.timedelta(days=90)
    assert decision.look_back(access, id=made.id, outcome="Good", again_on=later).look_back_on == later
