"""Planning again: what was done, what slipped, what is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from waymark.guidance.calendar_free import FreeTime
from waymark.guidance.plan_records import Action, PlanRequest
from waymark.guidance.replan import replan
from waymark.guidance.schedule import plan

TODAY = date(2026, 11, 22)
REQUEST = PlanRequest(
    actions=(
        Action(id="a", effort=3.5),
        Action(id="b", effort=3.5, after=("a",)),
        Action(id="c", effort=3.5, after=("b",)),
    ),
    free=FreeTime(hours_per_week=3.5),
    today=TODAY,
    factor=1,
)


def fates(found) -> dict[str, tuple[str, int | None]]:
    return {change.action: (change.fate, change.days) for change in found.changes}


def test_on_the_same_day_nothing_changes():
    found = replan(plan(REQUEST), REQUEST)
    assert fates(found) == {"a": ("same", 0), "b": ("same", 0), "c": ("same", 0)}
    assert found.end_moved == 0


def test_after_two_weeks_with_nothing_done_all_moves_by_two_weeks():
    found = replan(plan(REQUEST), replace(REQUEST, today=TODAY + timedelta(weeks=2)))
    assert fates(found) == {"a": ("later", 14), "b": ("later", 14), "c": ("later", 14)}
    assert found.end_moved == 14


def test_what_is_done_leaves_the_plan_and_what_is_half_done_takes_what_is_left():
    a, b, c = REQUEST.actions
    later = replace(
        REQUEST,
        today=TODAY + timedelta(weeks=1),
        actions=(replace(a, done=True), replace(b, spent=1.5), c),
    )
    found = replan(plan(REQUEST), later)
    assert fates(found) == {"a": ("done", None), "b": ("earlier", -3), "c": ("earlier", -3)}


def test_new_actions_and_those_taken_out_are_told_apart():
    a, b, _c = REQUEST.actions
    found = replan(plan(REQUEST), replace(REQUEST, actions=(a, b, Action(id="d", effort=1, importance=0.5))))
    assert fates(found)["c"] == ("gone", None)
    assert fates(found)["d"] == ("new", None)
    assert found.schedule.next_actions == ("a", "b")
