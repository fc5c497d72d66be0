"""A goal looked at letter by letter, and against its time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from waymark.career import models, verbs

MANAGER = "11-9111.00"


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def advice(found):
    return {one.letter: one.advice.code if one.advice else "" for one in found.letters}


def test_a_clear_goal_meets_all_five_letters(access):
    goal = run(
        access, "goal", "add", title="Pass the X exam by 30 June", confidence=7, why="care", by="2027-06-30"
    )
    found = run(access, "goal", "clarity", goal_id=goal.id)
    assert (found.score, set(advice(found).values())) == (5, {""})


def test_a_vague_one_gets_a_piece_of_advice_for_each_letter_and_is_kept_all_the_same(access):
    goal = run(access, "goal", "add", title="get better at networking")
    found = run(access, "goal", "clarity", goal_id=goal.id)
    assert advice(found) == {
        "S": "clarity.say_what_you_will_do",
        "M": "clarity.say_how_you_will_know",
        "A": "clarity.say_how_confident",
        "R": "clarity.link_it",
        "T": "clarity.set_a_date",
    }
    assert models.Goal.objects.get().state == "open"


def test_a_far_date_wants_a_milestone_within_the_year(access):
    goal = run(access, "goal", "add", title="Lead a ward of my own", by="2028-06-30")
    assert advice(run(access, "goal", "clarity", goal_id=goal.id))["T"] == "clarity.add_a_milestone"
    run(access, "milestone", "add", goal_id=goal.id, title="Course done", by="2027-06-30")
    assert advice(run(access, "goal", "clarity", goal_id=goal.id))["T"] == ""


def test_a_third_of_the_time_gone_and_a_fifth_done_is_slower_than_planned(access):
    made = run(access, "plan", "take", toward=MANAGER, by=access.today + dt.timedelta(days=90))
    whole = sum(a.effort for a in models.Action.objects.all())
    models.Action.objects.exclude(pk=made.steps[0].action.id).update(state="dropped")
    models.Action.objects.filter(pk=made.steps[0].action.id).update(effort=whole, spent=whole / 5)
    found = run(replace(access, now=access.now + dt.timedelta(days=30)), "goal", "pace", goal_id=made.goal_id)
    assert (round(found.expected, 3), round(found.index, 2), found.light) == (0.333, 0.6, "amber")
    assert found.reason.code == "progress.slower"


def test_a_finished_step_counts_whole_however_little_was_spent(access):
    made = run(access, "plan", "take", toward=MANAGER, by="2027-06-30")
    for step in made.steps:
        run(access, "action", "settle", id=step.action.id, state="done")
    found = run(replace(access, now=access.now + dt.timedelta(days=9)), "goal", "pace", goal_id=made.goal_id)
    assert (found.actual, found.light) == (1.0, "green")


def test_a_goal_without_a_date_or_a_step_has_no_pace_and_says_why(access):
    goal = run(access, "goal", "add", title="Some day")
    assert run(access, "goal", "pace", goal_id=goal.id).reason.code == "progress.nothing_planned"
    run(access, "action", "add", title="Read", goal_id=goal.id)
    found = run(access, "goal", "pace", goal_id=goal.id)
    assert (found.reason.code, found.actual, found.index) == ("progress.no_date", 0.0, None)
