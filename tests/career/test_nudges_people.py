"""What Today suggests of people: few things, each once, and never somebody who is to be left alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from waymark.career import local
from waymark.career.actions import (
    contact,
    favour,
    gathering,
    interaction,
    nudge,
    part,
    person,
    promise,
)
from waymark.career.advice import reconnect, today
from waymark.presentation.telling import people
from waymark.presentation.words import say


def suggested(access):
    return {one.kind: one for one in today.show(access).nudges}


def ago(access, days):
    return access.today - dt.timedelta(days=days)


def met(access, name, days, **facts):
    """A contact who was met so many days ago."""
    key = contact.add(access, name=name, **facts).id
    interaction.log(access, people=(str(key),), day=ago(access, days))
    return key


def quieted(access, *kinds):
    """The suggestions of a new record put away, so that those about people have room."""
    for kind in ("interests", "values", *kinds):
        nudge.answer(access, kind=kind, answer="not_for_me")


def test_somebody_to_get_back_to_is_suggested_once_and_not_when_put_off(access):
    quieted(access)
    ana = met(access, "Ana", 90, cadence_days=30)
    met(access, "Ion", 100, cadence_days=60)
    found = suggested(access)["reconnect"]
    assert (found.about, found.reason.values) == (
        str(ana),
        {"who": "Ana", "last": ago(access, 90), "days": 30},
    )
    contact.snooze(access, id=ana)
    assert suggested(access)["reconnect"].reason.values["who"] == "Ion"


def test_a_check_in_comes_before_and_the_same_person_is_not_named_twice(access):
    quieted(access)
    ana = met(access, "Ana", 90)
    part.add(access, contact_id=ana, kind="mentor", cadence_days=30)
    found = suggested(access)
    assert found["check_in"].reason.values["part"] == "mentor"
    assert "reconnect" not in found


def test_of_somebody_who_was_never_met_nothing_says_that_they_were(db):
    access = local.access("test", now=dt.datetime.now(dt.UTC))
    quieted(access)
    contact.add(access, name="Ana", cadence_days=1)
    mentor = contact.add(access, name="Ion").id
    part.add(access, contact_id=mentor, kind="mentor", cadence_days=1)
    later = replace(access, now=access.now + dt.timedelta(days=30))
    said = [say(one.reason) for one in today.show(later).nudges]
    (turn, _) = people.turns(reconnect.show(later).turns)
    said += [turn.say, *turn.why]
    assert "You would like to be in touch with Ana. Any day is a good one to begin." in said
    assert "You would like to be in touch with Ion (mentor). Any day is a good one to begin." in said
    assert "You would like to be in touch every day. Any day is a good one to begin." in said
    assert not [line for line in said if "last" in line]
    assert turn.why[0].endswith("30 ÷ 1 = 30.")


def test_the_manager_is_never_suggested_where_it_is_not_safe(access):
    quieted(access)
    boss = met(access, "Boss", 90)
    part.add(access, contact_id=boss, kind="manager", cadence_days=14)
    assert "check_in" in suggested(access)
    person.edit(access, safe_at_work="no")
    assert suggested(access) == {}


def test_a_planned_talk_is_asked_about_once_its_day_is_over(access):
    quieted(access)
    told = interaction.log(access, people=("Ana",), day=access.today + dt.timedelta(days=1))
    assert suggested(access) == {}
    later = replace(access, now=access.now + dt.timedelta(days=2))
    found = suggested(later)["talk_over"]
    assert (found.about, found.reason.values) == (str(told.interaction.id), {"who": "Ana", "text": ""})
    interaction.tell(later, id=told.interaction.id)
    assert suggested(later) == {}


def test_a_promise_whose_day_has_come_thanks_a_follow_up_and_a_referee_are_suggested(access):
    quieted(access)
    ana = contact.add(access, name="Ana").id
    promise.add(access, text="Send it", contact_id=ana, by=access.today)
    favour.add(access, text="Lent a book", contact_id=ana, day=ago(access, 3))
    assert set(suggested(access)) == {"promised", "thank_favour"}
    assert suggested(access)["thank_favour"].reason.values == {"who": "Ana", "text": "Lent a book"}
    quieted(access, "promised", "thank_favour")
    gathering.add(access, name="Evening", state="attended", follow_up=("Write",))
    part.add(access, contact_id=ana, kind="referee")
    assert set(suggested(access)) == {"follow_up", "referee"}
    contact.edit(access, id=ana, leave_alone=True)
    assert set(suggested(access)) == {"follow_up"}


def test_the_shy_see_one_thing_and_the_quiet_none(access):
    quieted(replace(access, now=access.now - dt.timedelta(days=30)))
    met(access, "Ana", 90, cadence_days=30)
    ion = contact.add(access, name="Ion").id
    favour.add(access, text="Lent a book", contact_id=ion)
    person.edit(access, shy=True)
    assert list(suggested(access)) == ["thank_favour"]
    person.edit(access, quiet=True)
    assert suggested(access) == {}


def test_a_planned_talk_is_asked_about_unless_everybody_there_is_left_alone_or_put_away(access):
    quieted(access)
    ana = contact.add(access, name="Ana").id
    ion = contact.add(access, name="Ion").id
    interaction.log(access, people=(str(ana), str(ion)), day=ago(access, 2), state="planned")
    contact.edit(access, id=ana, leave_alone=True)
    assert suggested(access)["talk_over"].reason.values["who"] == "Ion"
    contact.archive(access, id=ion)
    assert "talk_over" not in suggested(access)


def test_whoever_is_shy_is_shown_one_to_get_back_to(access):
    for name in ("Ana", "Ion", "Ida"):
        met(access, name, 90, cadence_days=30)
    assert len(reconnect.show(access).turns) == 3
    person.edit(access, shy=True)
    found = reconnect.show(access)
    assert (len(found.turns), len(found.fading)) == (1, 0)
