"""Whom to ask for feedback: few, near, not asked lately, and never who leads where that is not safe."""

from __future__ import annotations

import datetime as dt

from waymark.career import verbs


def run(access, noun, name, /, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def named(access):
    return [one.contact.name for one in run(access, "work", "doing").whom]


def test_those_are_named_who_give_feedback_or_were_met_lately_until_they_were_asked(access):
    run(access, "contact", "add", name="Ida", gives=["feedback"])
    run(access, "contact", "add", name="Udo")
    run(access, "interaction", "log", people="Ana", day=access.today - dt.timedelta(days=89))
    run(access, "interaction", "log", people="Ben", day=access.today - dt.timedelta(days=91))
    assert named(access) == ["Ana", "Ida"]
    run(access, "feedback", "add", text="Clear notes", who="Ana", asked=True, day=access.today)
    assert named(access) == ["Ida"]


def test_nobody_who_is_left_alone_or_leads_where_it_is_not_safe_is_named(access):
    alone = run(access, "contact", "add", name="Ida", gives=["feedback"])
    run(access, "contact", "edit", id=alone.id, leave_alone=True)
    run(access, "series", "begin", who="Sami")
    run(access, "interaction", "log", people="Sami")
    assert named(access) == ["Sami"]
    run(access, "person", "edit", safe_at_work="no")
    assert named(access) == []


def test_the_shy_see_one_and_the_quiet_nobody(access):
    run(access, "interaction", "log", people="Ana, Ben")
    assert named(access) == ["Ana", "Ben"]
    run(access, "person", "edit", shy=True)
    assert named(access) == ["Ana"]
    run(access, "person", "edit", quiet=True)
    assert named(access) == []
