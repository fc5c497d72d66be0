"""A talk that comes back: its agenda is built from the record, held, and what was left over is carried on."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import local, verbs
from waymark.career.problems import Problems


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw).answer


@pytest.fixture
def access(db):
    """Somebody who acts now: rows are stamped with the hour in which they are written."""
    return local.access("test", now=dt.datetime.now(dt.UTC))


@pytest.fixture
def sami(access):
    return run(access, "series", "add", who="Sami Öz", cadence_days=14)


def agenda(access, series):
    return run(access, "series", "show", id=series.id).agenda


def texts(access, series):
    return [one.text for one in agenda(access, series)]


def key(access, series, text):
    return next(one.key for one in agenda(access, series) if one.text == text)


def test_the_agenda_is_made_of_all_that_waits_for_them(access, sami):
    run(access, "entry", "add", text="Trained Ana on the pump", energy=1)
    run(access, "feedback", "add", text="The handover is calm now", way="to_give", who="Sami Öz")
    run(access, "ask", "add", title="The course in May", who="Sami Öz")
    run(access, "flag", "add", title="The rota has a hole", who="Sami Öz", tell_by=access.today)
    run(access, "point", "add", series_id=sami.id, text="Summer leave")
    assert texts(access, sami) == [
        "The rota has a hole",
        "The course in May",
        "Summer leave",
        "The handover is calm now",
        "Trained Ana on the pump",
    ]


def test_what_is_for_somebody_else_is_not_on_it(access, sami):
    run(access, "flag", "add", title="The rota has a hole", who="Ilse Wirth")
    assert texts(access, sami) == []


def test_what_serves_a_goal_kept_from_work_is_not_on_it(access, sami):
    away = run(access, "goal", "add", title="Another hospital", kind="new_employer")
    here = run(access, "goal", "add", title="Lead a ward", kind="promotion")
    run(access, "entry", "add", text="Rang the other hospital", goal_id=away.id, energy=2)
    run(access, "entry", "add", text="Led the round", goal_id=here.id)
    assert texts(access, sami) == ["Led the round"]
    run(access, "goal", "edit", id=here.id, at_work="no")
    assert texts(access, sami) == []
    run(access, "goal", "edit", id=away.id, at_work="yes")
    assert texts(access, sami) == ["Rang the other hospital"]


def test_what_was_talked_about_is_done_with_where_it_stands(access, sami):
    flag = run(access, "flag", "add", title="The rota has a hole", who="Sami Öz")
    ask = run(access, "ask", "add", title="The course in May", who="Sami Öz")
    said = run(access, "feedback", "add", text="Calm handover", way="to_give", who="Sami Öz")
    run(access, "point", "add", series_id=sami.id, text="Summer leave")
    keys = [one.key for one in agenda(access, sami)]
    held = run(access, "meeting", "hold", series_id=sami.id, discussed=keys, shared="Leave is settled")
    assert (held.state, held.shared, held.day) == ("held", "Leave is settled", access.today)
    assert agenda(access, sami) == ()
    assert next(f for f in run(access, "flag", "find") if f.id == flag.id).told_on == access.today
    assert next(f for f in run(access, "feedback", "find") if f.id == said.id).way == "given"
    assert next(a for a in run(access, "ask", "find") if a.id == ask.id).state == "made"
    assert len(run(access, "series", "show", id=sami.id).held[0].points) == 4


def test_what_was_not_talked_about_waits_for_the_next_talk(access, sami):
    run(access, "entry", "add", text="Trained Ana on the pump", energy=1)
    run(access, "point", "add", series_id=sami.id, text="Summer leave")
    run(access, "point", "add", series_id=sami.id, text="The keys")
    run(
        access,
        "meeting",
        "hold",
        series_id=sami.id,
        discussed=[key(access, sami, "The keys")],
        left_out=[key(access, sami, "Summer leave")],
    )
    (left,) = agenda(access, sami)
    assert (left.text, left.carried) == ("Trained Ana on the pump", True)


def test_a_talk_makes_steps_promises_and_an_interaction_and_all_is_undone_at_once(access, sami):
    run(access, "meeting", "add", series_id=sami.id, day=access.today)
    before = run(access, "series", "show", id=sami.id)
    run(
        access,
        "meeting",
        "hold",
        series_id=sami.id,
        private="He looked tired",
        mine=["Send the rota"],
        theirs=["Ask about the course"],
        about_goals=True,
    )
    after = run(access, "series", "show", id=sami.id)
    assert [step.title for step in after.mine] == ["Send the rota"]
    assert [one.text for one in after.theirs] == ["Ask about the course"]
    assert (after.planned, after.talks.last_day, after.talks.goals_on) == (None, access.today, access.today)
    assert after.held[0].meeting.interaction_id
    run(access, "change", "undo")
    assert run(access, "series", "show", id=sami.id) == before


def test_the_next_talk_is_due_by_ones_own_rhythm_and_never_late(access, sami):
    assert run(access, "series", "show", id=sami.id).talks.due == access.today
    run(access, "meeting", "hold", series_id=sami.id, day=access.today - dt.timedelta(days=5))
    assert run(access, "series", "show", id=sami.id).talks.due == access.today + dt.timedelta(days=9)
    run(access, "meeting", "add", series_id=sami.id, day=access.today + dt.timedelta(days=2))
    talks = run(access, "series", "show", id=sami.id).talks
    assert (talks.due, talks.next_day) == (None, access.today + dt.timedelta(days=2))


def test_a_talk_whose_day_is_ahead_cannot_have_been_held(access, sami):
    with pytest.raises(Problems, match=r"meeting\.not_yet"):
        run(access, "meeting", "hold", series_id=sami.id, day=access.today + dt.timedelta(days=1))
    assert run(access, "series", "show", id=sami.id).held == ()


def test_a_series_that_is_not_there_is_said_so(access, sami):
    with pytest.raises(Problems, match=r"record\.not_found"):
        run(access, "meeting", "hold", series_id=sami.contact_id)


def test_a_name_that_is_known_is_found_and_one_that_is_not_becomes_a_contact(access, sami):
    again = run(access, "series", "add", who="sami oz", kind="mentor")
    other = run(access, "series", "add", who="Ilse Wirth")
    assert again.contact_id == sami.contact_id != other.contact_id
    assert (again.who, other.who) == ("Sami Öz", "Ilse Wirth")


def test_talks_with_somebody_put_away_ask_for_nothing_until_they_are_back(access):
    talks = run(access, "series", "begin", who="Ida", cadence_days=7)
    assert [one.series.who for one in run(access, "work", "show").talks] == ["Ida"]
    run(access, "contact", "archive", id=talks.contact_id)
    assert run(access, "work", "show").talks == ()
    run(access, "contact", "restore", id=talks.contact_id)
    assert [one.series.who for one in run(access, "work", "show").talks] == ["Ida"]


def test_what_a_point_was_made_from_is_for_the_program_to_say(access):
    talks = verbs.find("series", "begin").run(access, {"who": "Sami Öz"}).answer
    raw = {"series_id": talks.id, "text": "The rota", "from_noun": "flag", "from_id": "no key"}
    with pytest.raises(Problems, match="extra_forbidden"):
        verbs.find("point", "add").run(access, raw)


def test_a_talk_that_is_put_away_was_not_held_and_what_it_settled_waits_again(access, sami):
    run(access, "point", "add", series_id=sami.id, text="Summer leave")
    keys = [one.key for one in run(access, "series", "show", id=sami.id).agenda]
    held = run(access, "meeting", "hold", series_id=sami.id, discussed=keys)
    assert run(access, "series", "show", id=sami.id).agenda == ()
    run(access, "meeting", "archive", id=held.id)
    assert [one.text for one in run(access, "series", "show", id=sami.id).agenda] == ["Summer leave"]
    assert run(access, "contact", "timeline", id=sami.contact_id) == ()
    run(access, "meeting", "restore", id=held.id)
    assert run(access, "series", "show", id=sami.id).agenda == ()
    assert len(run(access, "contact", "timeline", id=sami.contact_id)) == 1
