"""What is remembered, and when it is not."""

from __future__ import annotations

from dataclasses import replace

from django.db import connection
from django.test.utils import CaptureQueriesContext

from waymark.career import change
from waymark.career.actions import entry, goal, history
from waymark.career.actions import skill as skills
from waymark.career.advice import evidence, me, skill, story


def test_the_same_question_gets_the_same_answer_until_something_changes(access):
    first = story.show(access)
    assert story.show(access) is first
    entry.add(access, text="Ran the audit")
    assert story.show(access) is not first


def test_another_language_or_day_is_another_answer(access):
    first = story.show(access)
    assert story.show(replace(access, locale="de_DE")) is not first


def test_nothing_is_remembered_in_the_middle_of_a_change(access):
    history.say(access, line="Registered nurse", since="2018")
    with change.unit(access, "write", "test.two_steps"):
        aim = goal.add(access, title="Lead a ward", occupation="11-9111.00")
        assert story.show(access).gap.code == "11-9111.00"
        goal.edit(access, id=aim.id, occupation="41-2031.00")
    assert story.show(access).gap.code == "41-2031.00"


def test_the_reads_of_one_visit_look_once_and_a_write_is_seen_at_once(access):
    visit = replace(access, learned={})
    with CaptureQueriesContext(connection) as first:
        me.show(visit)
        skill.evidenced(visit)
    tables = [q["sql"] for q in first if 'FROM "career_skill"' in q["sql"]]
    assert len(tables) == 1
    skills.add(visit, label="Auditing")
    assert [one.label for one in skill.evidenced(visit)] == ["Auditing"]


def test_rows_kept_for_a_visit_are_never_older_than_what_an_answer_is_remembered_by(access):
    visit = replace(access, learned={})
    with change.unit(visit, "read", "test.look"):
        evidence.skills(visit)
    skills.add(access, label="Auditing")  # another process
    assert skill.evidenced(visit) == ()
    assert [one.label for one in skill.evidenced(access)] == ["Auditing"]
