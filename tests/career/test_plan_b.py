"""Plan B is agreed on with a day or a sign, and answered."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from waymark.career.actions import goal, person


def test_plan_b_is_agreed_on_the_day_it_is_said(access):
    made = goal.add(access, title="Lead", plan_b="Teach", plan_b_on=dt.date(2027, 5, 1))
    assert made.plan_b_set_on == access.today
    assert goal.add(access, title="Rest").plan_b_set_on is None


def test_an_answer_is_kept_until_another_day_or_sign_is_agreed_on(access):
    made = goal.add(access, title="Lead", plan_b_when="The post is filled")
    told = goal.answer_plan_b(access, id=made.id, answer="not_yet")
    assert (told.plan_b_answer, told.plan_b_asked_on) == ("not_yet", access.today)
    later = replace(access, now=access.now + dt.timedelta(days=9))
    same = goal.edit(later, id=made.id, plan_b_when="The post is filled", why="x")
    assert (same.plan_b_answer, same.plan_b_set_on) == ("not_yet", access.today)
    other = goal.edit(later, id=made.id, plan_b_on=dt.date(2027, 5, 1))
    assert (other.plan_b_answer, other.plan_b_asked_on, other.plan_b_set_on) == ("", None, later.today)


def test_a_chapter_stands_in_the_rail_once_however_often_it_is_opened(access):
    person.open_chapter(access, chapter="explore")
    person.open_chapter(access, chapter="goals")
    kept = person.open_chapter(access, chapter="explore")
    assert kept.chapters == ("explore", "goals")


def test_somebody_may_want_quiet(access):
    assert person.edit(access, quiet=True, shy=True).quiet
    assert not person.edit(access, quiet=False).quiet
