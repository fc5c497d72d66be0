"""What work may not know stays out of all that is made for work, and nobody there is proposed for it."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import local, verbs
from waymark.presentation.telling import papers


def run(access, noun, name, /, **raw):
    return verbs.find(noun, name).run(access, raw).answer


@pytest.fixture
def access(db):
    """Somebody who acts now: rows are stamped with the hour in which they are written."""
    return local.access("test", now=dt.datetime.now(dt.UTC))


@pytest.fixture
def away(access):
    """A goal that work may not know of, with a part of it of which nothing was said."""
    goal = run(access, "goal", "add", title="Another hospital", kind="new_employer")
    return goal, run(
        access, "goal", "add", title="Talks with the other house", kind="mastery", parent_id=goal.id
    )


def test_a_part_of_a_goal_kept_from_work_is_kept_too_unless_it_may_be_known(access, away):
    _goal, inner = away
    run(access, "entry", "add", text="Rang them", goal_id=inner.id, energy=2)
    found = run(access, "brief", "show")
    assert (found.goals, found.done) == ((), ())
    run(access, "goal", "edit", id=inner.id, at_work="yes")
    found = run(access, "brief", "show")
    assert [one.title for one in found.goals] == ["Talks with the other house"]
    assert [one.text for one in found.done] == ["Rang them"]


def test_what_is_asked_for_a_goal_kept_from_work_is_no_wish_on_the_page_for_work(access, away):
    goal, _inner = away
    run(access, "ask", "add", title="A post in the other house", kind="role", goal_id=goal.id)
    run(access, "ask", "add", title="A raise", kind="raise")
    assert run(access, "brief", "show").wishes == ("A raise",)
    assert run(access, "brief", "show", for_work=False).wishes == ("A post in the other house", "A raise")


def test_a_paper_for_a_review_holds_nothing_that_serves_it_unless_it_is_for_that_goal(access, away):
    goal, inner = away
    line = run(access, "entry", "add", text="Rang them", goal_id=inner.id)
    run(access, "entry", "add", text="Led the round")
    run(access, "feedback", "add", text="We want you", way="received", who="Their head", goal_id=goal.id)
    day = access.today.isoformat()
    run(access, "success", "add", title="Won them over", date=day, entries=[str(line.id)])
    span = {"since": access.today - dt.timedelta(days=9), "until": access.today}
    made = run(access, "packet", "add", title="Review", **span)
    assert [one.text for one in made.lines] == ["Led the round"]
    made = run(access, "packet", "add", title="For myself", goal_id=goal.id, **span)
    assert [one.text for one in made.lines] == ["We want you"]


def test_a_paper_holds_no_bad_night_and_tells_once_of_what_only_oneself_speaks(access):
    keys = [str(run(access, "skill", "add", label=label).id) for label in "ABCDEF"]
    run(access, "entry", "add", text="Did all of it", skills=keys, energy=-1)
    run(access, "entry", "add", text="A bad night", energy=-2)
    made = run(access, "packet", "add", title="Review", since=access.today, until=access.today)
    assert [one.text for one in made.lines] == ["Did all of it"]
    told = papers.thin(run(access, "packet", "read", id=made.id).grouped)
    assert told == [
        "Here only you speak: A, B, C, D, and 2 more. A word of somebody else would carry further."
    ]


def test_what_serves_no_goal_and_shows_no_skill_stays_out_where_enough_does(access):
    goal = run(access, "goal", "add", title="Lead a ward", kind="promotion")
    run(access, "entry", "add", text="My brother's wedding")
    day = access.today
    for n in range(4):
        run(access, "entry", "add", text=f"Led round {n}", goal_id=goal.id)
    few = run(access, "packet", "add", title="Review", since=day, until=day)
    assert "My brother's wedding" in [one.text for one in few.lines]
    run(access, "entry", "add", text="Led round 4", goal_id=goal.id)
    made = run(access, "packet", "add", title="Review", since=day, until=day)
    assert [one.text for one in made.lines] == [f"Led round {n}" for n in range(5)]
    again = run(access, "packet", "again", id=few.id)
    assert "My brother's wedding" in [one.text for one in again.lines]


def test_an_agenda_to_send_names_no_step_towards_it_to_who_works_there(access, away):
    goal, _inner = away
    sami = run(access, "series", "begin", who="Sami Öz")
    agreed = ["Ask for a certificate", "Bring the rota"]
    ask, _bring = run(access, "interaction", "log", people=[str(sami.contact_id)], mine=agreed).mine
    run(access, "action", "edit", id=ask.id, goal_id=goal.id)

    def sent():
        told = papers.agenda(run(access, "series", "show", id=sami.id))
        return [row.title for part in told.parts for row in part.rows]

    assert sent() == ["Bring the rota"]
    run(access, "series", "edit", id=sami.id, kind="mentor")
    assert sent() == agreed


def test_nobody_of_the_house_is_named_to_hear_of_it(access, away):
    goal, inner = away
    run(access, "experience", "add", title="Nurse", organisation="Nord", kind="job", start="2020")
    run(access, "series", "begin", who="Sami Öz")
    sami = run(access, "contact", "find")[0]
    run(access, "contact", "edit", id=sami.id, cares_about=["Another hospital"])
    told = {"cares_about": ["Another hospital"]}
    run(access, "contact", "add", name="Ana", organisation="Nord", **told)
    run(access, "contact", "add", name="Ion", organisation="Süd", **told)
    line = run(access, "entry", "add", text="Another hospital wrote", goal_id=inner.id)

    def hear(**of):
        return [one.contact.name for one in run(access, "hear", "find", **of).hearers]

    assert hear(goal_id=goal.id) == hear(entry_id=line.id) == ["Ion"]
    run(access, "goal", "edit", id=goal.id, at_work="yes")
    assert hear(goal_id=goal.id) == ["Ana", "Ion", "Sami Öz"]


@pytest.mark.parametrize("how", ["begin", "add"])
def test_where_it_is_not_safe_who_leads_is_proposed_by_nothing(access, how):
    run(access, "series", how, who="Sami Öz", cadence_days=7)
    (sami,) = run(access, "contact", "find")
    long_ago, lately = access.today - dt.timedelta(days=400), access.today - dt.timedelta(days=3)
    run(
        access,
        "contact",
        "edit",
        id=sami.id,
        cadence_days=30,
        gives=["advice"],
        cares_about=["Led the round"],
    )
    run(access, "interaction", "log", people=[str(sami.id)], day=long_ago)
    run(access, "favour", "add", contact_id=sami.id, way="received", text="A recommendation", day=lately)
    run(access, "promise", "add", contact_id=sami.id, text="Send the numbers", by=lately)
    run(access, "part", "add", contact_id=sami.id, kind="referee")
    run(access, "flag", "add", title="The rota has a hole", who=str(sami.id), tell_by=access.today)
    goal = run(access, "goal", "add", title="Lead a ward", kind="promotion")
    run(access, "entry", "add", text="Led the round", goal_id=goal.id, energy=2)
    (talk,) = run(access, "series", "find")

    def proposed():
        names = [one.contact.name for one in run(access, "reconnect", "show").turns]
        names += [one.contact.name for one in run(access, "hear", "find", text="Led the round").hearers]
        names += [str(one) for one in run(access, "giving", "show").thanks]
        names += [one.title for one in run(access, "work", "show").flags]
        kinds = [nudge.kind for nudge in run(access, "today", "show").nudges]
        return names, {"flag", "talk", "thank_favour", "promised", "referee", "reconnect"} & set(kinds)

    names, kinds = proposed()
    assert len(names) == 4
    assert kinds
    run(access, "person", "edit", safe_at_work="no")
    assert proposed() == ([], set())
    assert "Led the round" not in [one.text for one in run(access, "series", "show", id=talk.id).agenda]


def test_where_it_is_not_safe_nobody_who_leads_is_to_be_rung_or_won_over(access):
    for who in ("Sami Öz", "Ana"):
        run(access, "stakeholder", "add", who=who, influence=5, interest=1, next_step="Ask about the post")
    run(access, "series", "begin", who="Sami Öz")
    for one in run(access, "contact", "find"):
        run(access, "contact", "edit", id=one.id, closeness=5)

    def told():
        ring = [one.name for one in run(access, "readiness", "show").ring]
        around = run(access, "stakeholder", "around")
        return ring, {one.stakeholder.who: bool(one.reasons) for one in around}

    assert told() == (["Ana", "Sami Öz"], {"Ana": True, "Sami Öz": True})
    run(access, "person", "edit", safe_at_work="no")
    assert told() == (["Ana"], {"Ana": True, "Sami Öz": False})


@pytest.mark.parametrize("helped", ["Sami Öz", "sami", "Ana, Frau Oz"])
def test_where_it_is_not_safe_nobody_is_asked_to_thank_who_leads_by_the_words_of_a_line(access, helped):
    run(access, "series", "begin", who="Sami Öz")
    line = run(access, "entry", "add", text="Showed the pump", helped_by=helped)
    other = run(access, "entry", "add", text="Found the fault", helped_by="Paul")
    assert run(access, "today", "show").thanks == {line.id, other.id}
    run(access, "person", "edit", safe_at_work="no")
    found = run(access, "today", "show")
    assert found.thanks == {other.id}
    assert {one.about for one in found.nudges if one.kind == "thank"} <= {str(other.id)}


@pytest.mark.parametrize("kind", ["manager", "report", "peer", "mentor"])
def test_an_agenda_names_no_ask_and_no_feedback_for_it_to_who_works_there(access, away, kind):
    goal, _part = away
    talks = run(access, "series", "add", who="Ana", kind=kind)
    for facts in ({"title": "A word for the other house", "goal_id": goal.id}, {"title": "A quieter desk"}):
        run(access, "ask", "add", who="Ana", state="prepared", kind="role", **facts)
    run(
        access,
        "feedback",
        "add",
        text="You spoke well of me there",
        who="Ana",
        way="to_give",
        goal_id=goal.id,
    )
    found = run(access, "series", "show", id=talks.id)
    told = [row.title for part in papers.agenda(found).parts for row in part.rows]
    kept = ["A word for the other house", "You spoke well of me there"]
    assert sorted(told) == (sorted(["A quieter desk", *kept]) if kind == "mentor" else ["A quieter desk"])


def agenda_of(access, talks):
    """What stands on the agenda to send."""
    told = papers.agenda(run(access, "series", "show", id=talks.id))
    return sorted(row.title for part in told.parts for row in part.rows)


def test_a_line_of_a_step_towards_it_is_kept_too(access, away):
    goal, _part = away
    sami = run(access, "series", "begin", who="Sami Öz")
    run(access, "contact", "add", name="Ion", cares_about=["Sent my papers"], organisation="Nord")
    run(access, "experience", "add", title="Nurse", organisation="Nord", kind="job", start="2020")
    step = run(access, "action", "add", title="Send my papers", goal_id=goal.id)
    line = run(access, "entry", "add", text="Sent my papers", action_id=step.id, energy=2)
    assert run(access, "brief", "show").done == ()
    assert [one.text for one in run(access, "brief", "show", for_work=False).done] == ["Sent my papers"]
    assert agenda_of(access, sami) == []
    day = access.today
    assert run(access, "packet", "add", title="Review", since=day, until=day).lines == ()
    assert run(access, "hear", "find", entry_id=line.id).hearers == ()


def test_what_was_on_an_agenda_before_its_goal_was_kept_goes_from_it(access):
    goal = run(access, "goal", "add", title="The post upstairs", kind="promotion")
    sami = run(access, "series", "begin", who="Sami Öz")
    run(access, "ask", "add", who="Sami Öz", title="A word for the post", state="prepared", goal_id=goal.id)
    run(access, "feedback", "add", who="Sami Öz", text="You backed me there", way="to_give", goal_id=goal.id)
    run(access, "entry", "add", text="Led the round", goal_id=goal.id)
    run(access, "point", "add", series_id=sami.id, text="Summer leave")
    before = ["A word for the post", "Led the round", "Summer leave", "You backed me there"]
    assert agenda_of(access, sami) == before
    run(access, "meeting", "hold", series_id=sami.id, day=access.today)
    assert {"A word for the post", "Summer leave"} <= set(agenda_of(access, sami))
    run(access, "goal", "edit", id=goal.id, at_work="no")
    assert agenda_of(access, sami) == ["Summer leave"]


def test_notes_to_send_name_nothing_that_came_to_be_kept_since(access):
    goal = run(access, "goal", "add", title="The post upstairs", kind="promotion")
    sami = run(access, "series", "begin", who="Sami Öz")
    ask = run(access, "ask", "add", who="Sami Öz", title="A word", state="prepared", goal_id=goal.id)
    run(access, "meeting", "hold", series_id=sami.id, day=access.today, discussed=[f"ask:{ask.id}"])

    def sent():
        found = run(access, "series", "show", id=sami.id)
        told = papers.minutes(found, found.held[0])
        return [row.title for part in told.parts for row in part.rows]

    assert sent() == ["A word"]
    run(access, "goal", "edit", id=goal.id, at_work="no")
    assert sent() == []


def test_a_warning_about_what_serves_it_is_on_no_agenda_at_work(access, away):
    goal, _part = away
    sami = run(access, "series", "begin", who="Sami Öz")
    thing = run(access, "deliverable", "add", title="My papers", goal_id=goal.id)
    run(access, "flag", "add", title="They come late", who="Sami Öz", deliverable_id=thing.id)
    run(access, "flag", "add", title="The rota has a hole", who="Sami Öz")
    assert agenda_of(access, sami) == ["The rota has a hole"]


def test_a_mentor_of_the_house_is_somebody_who_works_there(access, away):
    goal, _part = away
    run(access, "experience", "add", title="Nurse", organisation="Nord", kind="job", start="2020")
    inside = run(access, "contact", "add", name="Ana", organisation="Nord GmbH")
    outside = run(access, "contact", "add", name="Ion", organisation="Süd")
    for one, expected in ((inside, []), (outside, ["Another word"])):
        talks = run(access, "series", "add", who=str(one.id), kind="mentor")
        run(access, "ask", "add", who=str(one.id), title="Another word", state="prepared", goal_id=goal.id)
        assert agenda_of(access, talks) == expected


def test_a_paper_made_before_a_goal_was_kept_tells_nothing_of_it_any_more(access):
    goal = run(access, "goal", "add", title="The post upstairs", kind="promotion")
    run(access, "entry", "add", text="Rang them", goal_id=goal.id)
    run(access, "entry", "add", text="Led the round")
    made = run(access, "packet", "add", title="Review", since=access.today, until=access.today)
    run(access, "goal", "edit", id=goal.id, at_work="no")
    found = run(access, "packet", "read", id=made.id)
    told = papers.packet(found)
    assert [row.title for part in told.parts for row in part.rows] == ["Led the round"]
    assert [part.title for part in told.parts] == ["And besides"]


@pytest.mark.parametrize("kind", ["peer", "mentor"])
def test_where_it_is_not_safe_talks_of_any_kind_with_who_leads_are_not_proposed(access, kind):
    run(access, "manager", "add", who="Sami Öz")
    run(access, "series", "add", who="Sami Öz", kind=kind, cadence_days=7)
    assert len(run(access, "work", "show").talks) == 1
    assert "talk" in {nudge.kind for nudge in run(access, "today", "show").nudges}
    run(access, "person", "edit", safe_at_work="no")
    assert run(access, "work", "show").talks == ()
    assert "talk" not in {nudge.kind for nudge in run(access, "today", "show").nudges}
