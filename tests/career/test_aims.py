"""What a person aims at: in order, with plan B in its time, and where the days went."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import verbs
from waymark.career.problems import Problems

TODAY = dt.date(2026, 11, 22)


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def later(access, days):
    return replace(access, now=access.now + dt.timedelta(days=days))


def goal(access, title, **facts):
    return run(access, "goal", "add", title=title, **facts)


def titles(found):
    return [one.goal.title for one in found.open]


def test_goals_stand_from_far_to_near_each_before_what_serves_it(access):
    near = goal(access, "Pass the exam", by=TODAY + dt.timedelta(60))
    far = goal(access, "A workshop of my own", horizon="life")
    goal(access, "Learn to price", parent_id=far.id, horizon="quarter")
    middle = goal(access, "Lead the shift", by=TODAY + dt.timedelta(300))
    run(access, "goal", "edit", id=near.id, parent_id=middle.id)
    found = run(access, "aims", "show")
    assert titles(found) == ["A workshop of my own", "Learn to price", "Lead the shift", "Pass the exam"]
    assert [one.horizon for one in found.open] == ["life", "quarter", "year", "quarter"]


def test_what_is_reached_or_let_go_lies_behind(access):
    run(access, "goal", "edit", id=goal(access, "Done").id, state="reached")
    run(access, "goal", "archive", id=goal(access, "Away").id)
    found = run(access, "aims", "show")
    assert titles(found) == []
    assert [one.title for one in found.past] == ["Done"]


def test_a_goal_shows_its_next_sign_its_steps_and_what_shows_it(access):
    aim = goal(access, "Lead the shift")
    other = goal(access, "Something else")
    run(access, "milestone", "add", goal_id=aim.id, title="Later", by="2027-05-01")
    soon = run(access, "milestone", "add", goal_id=aim.id, title="Soon", by="2027-01-01")
    done = run(access, "action", "add", title="Ring Ana", goal_id=aim.id)
    run(access, "action", "settle", id=done.id, state="done")
    left = run(access, "action", "add", title="Left out", goal_id=aim.id)
    run(access, "action", "settle", id=left.id, state="dropped")
    run(access, "entry", "add", text="Covered for the lead", goal_id=aim.id)
    run(access, "entry", "add", text="Not this", goal_id=other.id)
    found = run(access, "aims", "one", goal_id=aim.id)
    assert found.card.milestone.title == "Soon"
    assert (found.card.done, found.card.steps) == (1, 1)
    assert [one.title for one in found.steps] == ["Ring Ana"]
    assert ([one.text for one in found.entries], found.kept) == (["Covered for the lead"], 1)
    run(access, "milestone", "edit", id=soon.id, reached_on="2026-11-22")
    assert run(access, "aims", "one", goal_id=aim.id).card.milestone.title == "Later"


def test_plan_b_asks_on_its_day_and_not_before_and_an_answer_ends_it(access):
    aim = goal(access, "Lead", plan_b="Teach", plan_b_on=TODAY + dt.timedelta(30))
    assert run(access, "aims", "show").asks == ()
    assert run(access, "aims", "one", goal_id=aim.id).asks_on == TODAY + dt.timedelta(30)
    then = later(access, 30)
    (ask,) = run(then, "aims", "show").asks
    assert (ask.goal_id, ask.ask.code) == (aim.id, "trigger.date")
    run(then, "goal", "answer_plan_b", id=aim.id, answer="not_yet")
    assert run(then, "aims", "show").asks == ()
    assert run(later(access, 58), "aims", "show").asks
    run(later(access, 58), "goal", "answer_plan_b", id=aim.id, answer="keep")
    assert run(later(access, 400), "aims", "show").asks == ()


def test_another_day_agreed_on_asks_again(access):
    aim = goal(access, "Lead", plan_b="Teach", plan_b_on=TODAY)
    run(access, "goal", "answer_plan_b", id=aim.id, answer="keep")
    run(later(access, 1), "goal", "edit", id=aim.id, plan_b_on=TODAY + dt.timedelta(60))
    assert run(later(access, 60), "aims", "show").asks


def test_quiet_mode_asks_nothing(access):
    goal(access, "Lead", plan_b="Teach", plan_b_on=TODAY)
    run(access, "person", "edit", quiet=True)
    assert run(access, "aims", "show").asks == ()


def test_drift_is_silent_below_five_lines_and_where_nothing_was_said_to_matter(access):
    aim = goal(access, "Lead")
    for n in range(5):
        run(access, "entry", "add", text=f"Line {n}", goal_id=aim.id)
    found = run(access, "aims", "show")
    assert (found.drift, found.weighed) == (None, False)
    run(access, "goal", "edit", id=aim.id, importance=5)
    assert run(access, "aims", "show").drift.shares[0].actual == 1
    fifth = run(access, "entry", "find")[0]
    run(access, "entry", "archive", id=fifth.id)
    found = run(access, "aims", "show")
    assert (found.drift, found.weighed) == (None, True)


def test_a_line_for_a_part_of_a_goal_or_for_its_step_counts_for_the_goal(access):
    whole = goal(access, "Lead", importance=8)
    part = goal(access, "Plan a rota", parent_id=whole.id)
    other = goal(access, "English", importance=2)
    step = run(access, "action", "add", title="Draft", goal_id=part.id)
    for where in ({"goal_id": whole.id}, {"goal_id": part.id}, {"action_id": step.id}, {"goal_id": other.id}):
        run(access, "entry", "add", text="x", minutes=60, **where)
    run(access, "entry", "add", text="Nothing of these", minutes=60)
    drift = run(access, "aims", "show").drift
    assert {one.goal: (one.stated, one.actual) for one in drift.shares} == {
        "Lead": (pytest.approx(0.8), pytest.approx(0.6)),
        "English": (pytest.approx(0.2), pytest.approx(0.2)),
    }
    assert drift.other == pytest.approx(0.2)


def test_only_the_last_quarter_counts(access):
    aim = goal(access, "Lead", importance=5)
    for n in (0, 30, 60, 91, 92):
        run(access, "entry", "add", text="x", goal_id=aim.id, day=TODAY - dt.timedelta(n))
    assert run(access, "aims", "show").drift is None
    run(access, "entry", "add", text="x", day=TODAY)
    assert run(access, "aims", "show").drift.entries == 5


def test_a_goal_that_was_put_away_has_no_page(access):
    aim = goal(access, "Lead")
    run(access, "goal", "archive", id=aim.id)
    with pytest.raises(Problems):
        run(access, "aims", "one", goal_id=aim.id)
    run(access, "goal", "restore", id=aim.id)
    assert run(access, "aims", "one", goal_id=aim.id).card.goal.title == "Lead"
