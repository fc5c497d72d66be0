"""What belongs to a place asks for nothing any more once the place is left, and not before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import local, verbs


def run(access, noun, name, /, **raw):
    return verbs.find(noun, name).run(access, raw).answer


@pytest.fixture
def access(db):
    """Somebody who acts on a day in the middle of a month and a year."""
    return local.access("test", now=dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC))


@pytest.fixture
def role(access):
    return run(access, "experience", "add", title="Nurse", start="2020")


def playing(access):
    return [one.kind for one in run(access, "part", "find", open=True)]


@pytest.mark.parametrize(
    ("end", "over"),
    [
        *(("2025", True), ("2026", False), ("2027", False), ("2026-10", True), ("2026-11", False)),
        *(("2026-12", False), ("2026-11-21", True), ("2026-11-22", True), ("2026-11-23", False)),
    ],
)
def test_a_year_and_a_month_last_until_their_last_day(access, role, end, over):
    run(access, "series", "begin", who="Ida")
    run(access, "experience", "edit", id=role.id, end=end)
    found = run(access, "work", "show")
    assert [one.series.who for one in found.talks] == ([] if over else ["Ida"])


def test_a_place_left_this_month_is_silent_at_once_and_one_left_next_month_when_the_day_comes(access, role):
    run(access, "series", "begin", who="Ida")
    run(access, "experience", "leave", id=role.id, on="2026-12-31")
    assert playing(access) == ["manager"]
    after = replace(access, now=access.now + dt.timedelta(days=60))
    assert playing(after) == []
    run(access, "experience", "leave", id=role.id, on="2026-11")
    assert playing(access) == []
    assert run(access, "work", "show").talks == ()


def at_work(access):
    """Who leads, with whom one talks, what is to be told and what is expected, where one works now."""
    found = run(access, "work", "show")
    talks = sorted(one.series.who for one in found.talks)
    told = [one.title for one in found.flags]
    return [one.who for one in found.managers], talks, told, [one.text for one in found.expectations]


@pytest.fixture
def of_no_place(access):
    """What was noted before any role was kept."""
    run(access, "series", "begin", who="Ida")
    run(access, "series", "begin", who="Omar", kind="mentor")
    run(access, "flag", "add", title="The rota has a hole")
    run(access, "expectation", "add", text="Train two")
    return ["Ida"], ["Ida", "Omar"], ["The rota has a hole"], ["Train two"]


def test_with_the_only_job_goes_what_was_noted_before_it_was_kept(access, of_no_place, role):
    assert at_work(access) == of_no_place
    run(access, "experience", "leave", id=role.id)
    assert at_work(access) == ([], ["Omar"], [], [])
    assert playing(access) == []
    run(access, "change", "undo")
    assert at_work(access) == of_no_place


def test_what_was_noted_of_no_place_stays_with_the_other_of_two_jobs(access, of_no_place, role):
    run(access, "experience", "add", title="Teacher", start="2021")
    run(access, "experience", "leave", id=role.id)
    assert at_work(access) == of_no_place


def test_a_job_that_was_never_kept_can_be_left_and_stands_with_the_roles(access, of_no_place):
    left = run(access, "experience", "left", title="Welder, Yard")
    assert (left.kind, left.end) == ("job", "2026-11-22")
    assert at_work(access) == ([], ["Omar"], [], [])
    assert {one.who for one in run(access, "series", "find")} == {"Ida", "Omar"}


def test_talks_of_a_job_that_was_left_have_ended_and_go_on_when_that_is_undone(access, role):
    ida = run(access, "series", "begin", who="Ida")
    mentor = run(access, "series", "add", who="Omar", kind="mentor")
    run(access, "experience", "leave", id=role.id)

    def ended():
        return {one.who: one.closed_on for one in run(access, "series", "find")}

    assert ended() == {ida.who: access.today, mentor.who: None}
    run(access, "change", "undo")
    assert ended() == {ida.who: None, mentor.who: None}


def test_a_warning_without_a_day_reminds_a_fortnight_after_it_was_noted(db):
    access = local.access("test", now=dt.datetime.now(dt.UTC))
    noted = run(access, "flag", "add", title="The rota has a hole", since=None)

    def reminds(days):
        at = replace(access, now=access.now + dt.timedelta(days=days))
        return [one.reason.code for one in run(at, "today", "show").nudges if one.about == str(noted.id)]

    assert reminds(13) == []
    assert reminds(14) == ["warning.no_day"]
    assert reminds(20) == ["warning.still_helps"]


def test_of_several_warnings_the_one_whose_day_comes_next_is_spoken_of_first(access):
    for days, title in ((-6, "late"), (5, "later"), (2, "soon"), (-1, "past")):
        by = access.today + dt.timedelta(days=days)
        run(access, "flag", "add", title=title, tell_by=by)
    (said,) = [one.reason for one in run(access, "today", "show").nudges if one.kind == "flag"]
    assert (said.code, said.values["title"]) == ("warning.tell_by", "soon")


def test_what_was_aimed_at_and_asked_for_where_one_worked_goes_with_it_unless_they_lead_elsewhere(
    access, role
):
    run(access, "series", "begin", who="Ida")
    run(access, "their_aim", "add", who="Ida", text="No falls on the ward")
    for kind in ("raise", "reference"):
        run(access, "ask", "add", title=f"A {kind}", kind=kind, who="Ida")

    def open_():
        aims = [one.text for one in run(access, "work", "show").aligned.theirs_alone]
        asked = sorted(one.title for one in run(access, "people", "show").asks)
        return aims, asked, len(run(access, "work", "doing").asks), run(access, "brief", "show").wishes

    there = (["No falls on the ward"], ["A raise", "A reference"], 1, ("A raise",))
    assert open_() == there
    run(access, "experience", "leave", id=role.id)
    assert open_() == ([], ["A reference"], 0, ())
    run(access, "experience", "add", title="Matron", start="2026")
    run(access, "series", "begin", who="Ida")
    assert open_() == there


def test_nothing_of_work_names_somebody_who_was_put_away(access):
    talk = run(access, "series", "begin", who="Ida")
    led = run(access, "series", "begin", who="Omar", kind="report")
    for who in ("Ida", "Omar"):
        run(access, "their_aim", "add", who=who, text="No falls on the ward")
    for one in (talk, led):
        run(access, "contact", "archive", id=one.contact_id)
    found = run(access, "work", "show")
    assert (found.managers, found.talks, found.aligned.theirs_alone) == ((), (), ())
    assert run(access, "leading", "show") == ()
