"""Plans: what fits, what does not and by how much, and blocks that people can keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.guidance.calendar_free import FreeTime, Window
from waymark.guidance.plan_records import Action, Block, PlanRequest, Schedule
from waymark.guidance.reasons import Refusal
from waymark.guidance.schedule import plan

TODAY = date(2026, 11, 22)  # a Sunday
MONDAY = TODAY + timedelta(days=1)


def day(number: int) -> date:
    """Day 1 is the Monday after today."""
    return TODAY + timedelta(days=number)


def planned(
    *actions: Action,
    hours: float = 2,
    windows: tuple[Window, ...] = (),
    by: date | None = None,
    factor: float = 1,
) -> Schedule:
    free = FreeTime(hours_per_week=hours, windows=windows)
    return plan(PlanRequest(actions=actions, free=free, today=TODAY, by=by, factor=factor))


def codes(schedule: Schedule) -> list[str]:
    return [reason.code for reason in schedule.reasons]


TUESDAYS = (Window(weekday=1, start=time(18), end=time(20)),)


def test_a_plan_begins_the_day_after_today_at_the_times_that_are_free():
    found = planned(Action(id="a", effort=3), windows=TUESDAYS)
    assert found.blocks == (
        Block(action="a", day=day(2), at=time(18), minutes=120, last=day(2)),
        Block(action="a", day=day(9), at=time(18), minutes=60, last=day(9)),
    )
    assert found.finish == day(9)
    assert codes(found) == ["plan.fits"]


def test_without_free_times_the_blocks_float_in_their_week():
    found = planned(Action(id="a", effort=3))
    assert found.blocks == (
        Block(action="a", day=MONDAY, at=None, minutes=120, last=day(7)),
        Block(action="a", day=day(8), at=None, minutes=60, last=day(14)),
    )


def test_a_floating_action_floats_in_a_plan_with_times():
    found = planned(
        Action(id="a", effort=1, floating=True), Action(id="b", effort=1, importance=0), windows=TUESDAYS
    )
    assert found.blocks == (
        Block(action="a", day=MONDAY, at=None, minutes=60, last=day(7)),
        Block(action="b", day=day(2), at=time(19), minutes=60, last=day(2)),
    )


def test_a_deadline_within_the_week_shortens_it_for_a_floating_block():
    found = planned(Action(id="a", effort=0.5, deadline=day(4)), hours=3.5)
    assert found.blocks[0].last == day(4)


def test_a_long_floating_week_is_told_in_blocks_of_bearable_length():
    assert [b.minutes for b in planned(Action(id="a", effort=5), hours=5).blocks] == [120, 120, 60]


def test_the_planning_factor_lengthens_every_action():
    found = planned(Action(id="a", effort=2), factor=1.637)
    assert found.placements[0].hours == 3.5  # 3.27 in whole half hours
    assert planned(Action(id="a", effort=2, spent=1), factor=1.637).placements[0].hours == 2.5


def test_an_open_action_keeps_one_block_however_much_was_spent():
    assert planned(Action(id="a", effort=2, spent=9)).placements[0].hours == 0.5


def test_done_actions_take_no_time_and_let_others_begin():
    found = planned(Action(id="a", effort=9, done=True), Action(id="b", effort=1, after=("a",)))
    assert [p.action for p in found.placements] == ["b"]


def test_what_does_not_fit_is_said_with_the_hours_and_gets_no_block_after_the_end():
    found = planned(Action(id="a", effort=6, deadline=day(14)), by=day(14))
    (placement,) = found.unfit
    assert (placement.hours, placement.hours_late, placement.slack) == (6.0, 2.0, -7)
    assert placement.finish == day(21)
    assert found.hours_late == 2.0
    assert sum(block.minutes for block in found.blocks) == 4 * 60
    assert codes(found) == ["plan.does_not_fit"]
    assert found.reasons[0].values == {"hours": 2.0, "count": 1, "actions": ("a",)}


def test_the_least_important_is_what_does_not_fit():
    found = planned(
        Action(id="a", effort=2, importance=0.1), Action(id="b", effort=4, importance=0.9), by=day(14)
    )
    assert [p.action for p in found.unfit] == ["a"]


def test_the_three_ways_out_are_each_enough():
    actions = (
        Action(id="a", effort=4, importance=0.9),
        Action(id="b", effort=1, importance=0.2),
        Action(id="c", effort=1, importance=0.5),
    )
    found = planned(*actions, by=day(14))
    out = found.ways_out
    assert out is not None
    assert (out.hours_per_week, out.weeks_later, out.later_by, out.drop) == (3.0, 1, day(21), ("b", "c"))
    assert not planned(*actions, by=day(14), hours=out.hours_per_week).unfit
    assert not planned(*actions, by=out.later_by).unfit
    assert not planned(*(a for a in actions if a.id not in out.drop), by=day(14)).unfit


def test_what_waits_for_something_dropped_is_dropped_with_it():
    found = planned(
        Action(id="a", effort=4, importance=0.1),
        Action(id="b", effort=1, importance=0.2, after=("a",)),
        Action(id="c", effort=4, importance=0.9),
        by=day(14),
    )
    assert set(found.ways_out.drop) == {"a", "b"}


def test_what_was_dropped_in_vain_stays():
    found = planned(
        Action(id="small", effort=0.5, importance=0.1, deadline=day(28)),
        Action(id="large", effort=9, importance=0.5, deadline=day(14)),
    )
    assert found.ways_out.drop == ("large",)


def test_more_hours_are_no_way_out_where_the_day_is_too_near():
    found = planned(Action(id="a", effort=2, deadline=day(1)), windows=TUESDAYS)
    assert found.ways_out.hours_per_week is None
    assert found.ways_out.weeks_later == 1


def test_to_leave_out_everything_is_no_way_out():
    found = planned(Action(id="a", effort=2), Action(id="b", effort=3), hours=0.25, by=day(7))
    assert found.hours_late
    assert found.ways_out.drop == ()


def test_no_hours_at_all_place_nothing_and_still_say_how_many_would_do():
    found = planned(Action(id="a", effort=2), hours=0, by=day(28))
    assert found.blocks == ()
    assert found.finish is None
    assert found.ways_out.hours_per_week == 0.5
    assert found.ways_out.weeks_later is None


def test_a_date_that_has_passed_is_said():
    found = planned(Action(id="a", effort=1, deadline=TODAY))
    assert codes(found) == ["plan.does_not_fit", "plan.date_has_passed"]


def test_the_next_two_actions_are_the_first_two_to_begin():
    found = planned(
        Action(id="a", effort=1, deadline=day(30)),
        Action(id="b", effort=1, deadline=day(7)),
        Action(id="c", effort=1, deadline=day(14)),
    )
    assert found.next_actions == ("b", "c")


def test_a_plan_of_nothing_but_courses_is_told_so():
    courses = (Action(id="a", effort=1, kind="learn"), Action(id="b", effort=1, kind="learn"))
    assert "plan.all_courses" in codes(planned(*courses))
    assert "plan.all_courses" not in codes(planned(*courses, Action(id="c", effort=1, kind="meet")))
    assert "plan.all_courses" not in codes(planned(courses[0]))


def test_a_circle_is_refused_by_name():
    with pytest.raises(Refusal) as refused:
        planned(Action(id="a", effort=1, after=("b",)), Action(id="b", effort=1, after=("a",)))
    assert refused.value.reasons[0].code == "plan.circle"


def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(Refusal) as refused:
        planned(Action(id="a", effort=0), Action(id="a", effort=1, spent=-1), factor=0)
    assert [r.code for r in refused.value.reasons] == [
        "plan.action_twice",
        "plan.effort_out_of_range",
        "plan.effort_out_of_range",
        "plan.factor_out_of_range",
    ]


def test_an_empty_plan_is_a_plan():
    found = planned()
    assert (found.blocks, found.placements, found.finish, found.reasons) == ((), (), None, ())


@st.composite
def requests(draw) -> PlanRequest:
    count = draw(st.integers(0, 8))
    actions = tuple(
        Action(
            id=str(i),
            effort=draw(st.floats(0.1, 8)),
            deadline=draw(st.none() | st.integers(-3, 60).map(day)),
            not_before=draw(st.none() | st.integers(0, 40).map(day)),
            after=tuple(draw(st.sets(st.sampled_from([str(k) for k in range(i)]), max_size=2))) if i else (),
            importance=draw(st.floats(0, 1)),
            floating=draw(st.sampled_from([None, True])),
        )
        for i in range(count)
    )
    windows = draw(
        st.lists(
            st.builds(
                Window,
                weekday=st.integers(0, 6),
                start=st.integers(6, 19).map(time),
                end=st.integers(20, 23).map(time),
            ),
            max_size=3,
        )
    )
    free = FreeTime(
        hours_per_week=draw(st.floats(0, 12)),
        windows=tuple(windows),
        shortest=draw(st.sampled_from([15, 25, 30])),
    )
    by = draw(st.none() | st.integers(7, 60).map(day))
    return PlanRequest(actions=actions, free=free, today=TODAY, by=by, factor=draw(st.floats(1, 2)))


@settings(max_examples=120, deadline=None)
@given(request=requests())
def test_a_plan_keeps_its_word(request):
    found = plan(request)
    assert {p.action for p in found.placements} == {a.id for a in request.actions}
    for placement in found.placements:
        action = next(a for a in request.actions if a.id == placement.action)
        minutes = sum(b.minutes for b in found.blocks if b.action == action.id)
        assert minutes <= placement.hours * 60 + 1e-6
        if placement.fits and placement.finish:
            assert minutes == pytest.approx(placement.hours * 60)
            assert placement.finish <= (placement.due or date.max)
        if placement.start:
            assert placement.start > TODAY
            assert placement.start >= (action.not_before or date.min)
    assert (found.ways_out is None) == (not found.unfit)
    assert found.hours_late == pytest.approx(sum(p.hours_late for p in found.unfit))
    weeks: dict[date, int] = {}
    for block in found.blocks:
        week = block.day - timedelta(days=block.day.weekday())
        weeks[week] = weeks.get(week, 0) + block.minutes
        assert block.day <= block.last
        assert 0 < block.minutes <= request.free.longest
        assert block.minutes % request.free.shortest == 0
    limit = request.free.hours_per_week * 60 + request.free.shortest
    assert all(minutes <= limit for minutes in weeks.values())


@settings(max_examples=60, deadline=None)
@given(request=requests())
def test_each_way_out_leads_out(request):
    out = plan(request).ways_out
    if out is None:
        return
    if out.hours_per_week is not None:
        more = FreeTime(
            hours_per_week=out.hours_per_week, windows=request.free.windows, shortest=request.free.shortest
        )
        assert not plan(replace(request, free=more)).unfit
    if out.weeks_later is not None:
        later = timedelta(weeks=out.weeks_later)
        actions = tuple(replace(a, deadline=a.deadline and a.deadline + later) for a in request.actions)
        assert not plan(replace(request, actions=actions, by=request.by and request.by + later)).unfit
    kept = tuple(a for a in request.actions if a.id not in out.drop)
    assert not out.drop or (kept and not plan(replace(request, actions=kept)).unfit)


def test_hours_that_stand_before_planning_begins_are_not_planned_again():
    held = planned(Action(id="a", effort=3, held=2), Action(id="b", effort=1, after=("a",)))
    assert [(b.action, b.minutes) for b in held.blocks] == [("a", 60), ("b", 60)]


def test_an_action_held_whole_needs_no_more_and_lets_others_begin():
    found = planned(Action(id="a", effort=1, held=1, deadline=day(1)), Action(id="b", effort=1, after=("a",)))
    assert [b.action for b in found.blocks] == ["b"]
    assert [(p.action, p.finish, p.fits) for p in found.placements] == [
        ("a", TODAY, True),
        ("b", day(4), True),
    ]
