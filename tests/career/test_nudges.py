"""What may be worth a thought, from what is in the record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import verbs

DAY = dt.timedelta(days=1)


def run(access, noun, name, /, **said):
    return verbs.find(noun, name).run(access, said).answer


def later(access, days):
    """The same person, so many days on."""
    return replace(access, now=access.now + days * DAY)


def suggested(access):
    return {one.kind: one for one in run(access, "today", "show").nudges}


@pytest.fixture
def settled(access):
    """Somebody of whom nothing is asked: the list to begin with is away, interests and values are known."""
    for kind in ("getting_started", "interests", "values"):
        run(access, "nudge", "answer", kind=kind, answer="not_for_me")
    return access


def test_a_settled_record_gets_no_nudge(settled):
    assert suggested(settled) == {}


def test_a_certificate_is_spoken_of_from_ninety_days_before_its_last_day(settled):
    run(settled, "certification", "add", name="Life support", expires="2027-03")
    last = dt.date(2027, 3, 31)
    too_early = (last - settled.today).days - 91
    assert suggested(later(settled, too_early)) == {}
    found = suggested(later(settled, too_early + 1))["certificate"]
    assert (found.reason.values["name"], found.reason.values["until"]) == ("Life support", last)
    assert suggested(later(settled, (last - settled.today).days + 1)) == {}


def test_a_goal_without_a_step_is_spoken_of_until_it_has_one(settled):
    goal = run(settled, "goal", "add", title="Lead the ward")
    assert suggested(settled)["no_plan"].about == str(goal.id)
    run(settled, "action", "add", title="Ring Ana", goal_id=goal.id)
    assert suggested(settled) == {}


def test_a_goal_that_smaller_goals_serve_needs_no_steps_of_its_own(settled):
    whole = run(settled, "goal", "add", title="A good life")
    part = run(settled, "goal", "add", title="Lead the ward", parent_id=whole.id)
    assert suggested(settled)["no_plan"].about == str(part.id)


def test_plan_b_is_asked_for_on_its_day_and_not_before(settled):
    on = settled.today + 10 * DAY
    goal = run(settled, "goal", "add", title="Lead", plan_b="Teach", plan_b_on=on)
    run(settled, "action", "add", title="Ring Ana", goal_id=goal.id)
    assert "plan_b" not in suggested(later(settled, 9))
    found = suggested(later(settled, 10))["plan_b"]
    assert (found.reason.code, found.reason.values["plan_b"]) == ("trigger.date", "Teach")
    run(later(settled, 10), "goal", "answer_plan_b", id=goal.id, answer="keep")
    assert "plan_b" not in suggested(later(settled, 11))


def test_a_decision_is_looked_back_at_from_its_day_until_it_was(settled):
    on = settled.today + 5 * DAY
    made = run(settled, "decision", "add", title="Nursing or teaching", look_back_on=on)
    assert suggested(later(settled, 4)) == {}
    assert suggested(later(settled, 5))["look_back"].about == str(made.id)
    run(later(settled, 5), "decision", "look_back", id=made.id, outcome="Right")
    assert suggested(later(settled, 6)) == {}


def test_an_experiment_that_is_done_asks_for_its_verdict(settled):
    made = run(settled, "experiment", "add", question="Do I like teaching?")
    assert suggested(settled) == {}
    run(settled, "experiment", "edit", id=made.id, done_on=settled.today)
    assert suggested(settled)["verdict"].reason.values["question"] == "Do I like teaching?"
    run(settled, "experiment", "edit", id=made.id, verdict="closer")
    assert suggested(settled) == {}


def test_steps_whose_dates_have_passed_are_one_nudge_and_no_debt(settled):
    for title in ("One", "Two"):
        run(settled, "action", "add", title=title, deadline=settled.today)
    assert suggested(settled) == {}
    assert suggested(later(settled, 1))["plan_slips"].reason.values["count"] == 2
    for step in run(settled, "action", "find"):
        run(settled, "action", "settle", id=step.id, state="done")
    assert suggested(later(settled, 1)) == {}


def test_who_helped_is_thanked_within_ten_days(settled):
    line = run(settled, "entry", "add", text="Showed the pump", helped_by="Paul")
    assert suggested(later(settled, 9))["thank"].about == str(line.id)
    assert suggested(later(settled, 10)) == {}


def test_whoever_was_thanked_for_a_line_in_one_place_is_thanked_in_all(settled):
    paul = run(settled, "contact", "add", name="Paul")
    lines = [
        run(settled, "entry", "add", text=text, helped_by="Paul", contacts=[paul.id])
        for text in ("Showed the pump", "Lent the van")
    ]
    run(settled, "contact", "thank", id=paul.id, entry_id=lines[0].id)
    assert suggested(settled)["thank"].about == str(lines[1].id)
    run(settled, "contact", "thank_helpers", entry_id=lines[1].id)
    assert "thank" not in suggested(settled)
    assert run(settled, "giving", "show").thanks == ()
    assert run(settled, "today", "show").thanks == frozenset()
    run(settled, "change", "undo")
    assert suggested(settled)["thank"].about == str(lines[1].id)


def test_a_line_that_gave_energy_may_become_a_story_once_there_are_five(settled):
    run(settled, "entry", "add", text="Calmed a family down", energy=2)
    assert suggested(settled) == {}
    for n in range(4):
        run(settled, "entry", "add", text=f"Line {n}", energy=-1)
    found = suggested(settled)["story"]
    assert found.reason.values["text"] == "Calmed a family down"
    run(settled, "success", "grow", entry_id=found.about)
    assert suggested(settled) == {}


def test_the_weightiest_three_are_shown(settled):
    today = settled.today
    run(settled, "action", "add", title="Late", deadline=today - DAY)
    run(settled, "goal", "add", title="Lead", plan_b="Teach", plan_b_on=today)
    run(settled, "decision", "add", title="Or not", decided_on=today - 9 * DAY, look_back_on=today)
    run(settled, "certification", "add", name="Life support", expires=str(today + 30 * DAY))
    assert list(suggested(settled)) == ["plan_b", "certificate", "look_back"]


def test_later_rests_a_week_then_two_and_acting_ends_the_row(settled):
    run(settled, "goal", "add", title="Lead the ward")

    def put_off(days):
        run(later(settled, days), "nudge", "answer", kind="no_plan", answer="later")

    put_off(0)
    assert [("no_plan" in suggested(later(settled, d))) for d in (1, 6, 7)] == [False, False, True]
    put_off(7)
    assert [("no_plan" in suggested(later(settled, d))) for d in (20, 21)] == [False, True]


def test_what_is_not_for_somebody_is_remembered_for_ever(settled):
    assert "interests" not in suggested(later(settled, 9000))


def test_quiet_mode_leaves_blocks_and_lines_and_takes_every_prompt(access):
    run(access, "entry", "add", text="A line", helped_by="Paul")
    run(access, "person", "edit", quiet=True)
    found = run(later(access, 1), "today", "show")
    assert (found.ask, found.nudges, found.started, found.quiet) == (False, (), (), True)


def test_the_shy_see_one_a_week(access):
    run(access, "nudge", "answer", kind="getting_started", answer="not_for_me")
    run(access, "person", "edit", shy=True)
    first = suggested(access)
    assert list(first) == ["interests"]
    run(access, "nudge", "answer", kind="interests", answer="later")
    assert suggested(later(access, 6)) == {}
    assert len(suggested(later(access, 7))) == 1


def test_the_list_to_begin_with_ticks_itself(access):
    def open_(access):
        return [step.key for step in run(access, "today", "show").started if not step.done]

    assert "entries" in open_(access)
    run(access, "entry", "add", text="A line")
    assert "entries" not in open_(access)


def test_the_year_counts_lines_by_day_and_forgets_what_was_put_away(access):
    line = run(access, "entry", "add", text="One")
    run(access, "entry", "add", text="Two")
    run(access, "entry", "add", text="Long ago", day=access.today - 400 * DAY)
    assert run(access, "today", "year").days == ((access.today, 2),)
    run(access, "entry", "archive", id=line.id)
    assert run(access, "today", "year").total == 1


def test_a_chapter_joins_once_it_holds_something_or_was_opened(access):
    assert run(access, "chapter", "find") == ()
    run(access, "goal", "add", title="Lead")
    assert run(access, "chapter", "find") == ("goals",)
    run(access, "person", "open_chapter", chapter="explore")
    assert set(run(access, "chapter", "find")) == {"goals", "explore"}


def test_feedback_is_asked_for_again_sixty_days_after_the_last_time(settled):
    run(settled, "feedback", "add", text="Clear handovers", day=settled.today - 90 * DAY)
    assert suggested(settled)["ask_feedback"].reason.code == "feedback.ask_first"
    run(settled, "feedback", "add", text="Good notes", day=settled.today - 10 * DAY, asked=True)
    assert "ask_feedback" not in suggested(settled)
    found = suggested(later(settled, 50))["ask_feedback"].reason
    assert (found.code, found.values["days"]) == ("feedback.ask", 60)
