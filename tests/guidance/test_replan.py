"""Planning again: which blocks stay, move, come and go, and what ends later."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.calendar_free import FreeTime
from waymark.guidance.plan_records import Action, Block, PlanRequest
from waymark.guidance.replan import Slip, Standing, lay, redated, slips
from waymark.guidance.schedule import plan

MONDAY = date(2026, 11, 23)
SIX = time(18)


def stands(
    key: str, days: int = 0, *, action: str = "a", at: time | None = SIX, minutes: int = 60
) -> Standing:
    return Standing(key=key, action=action, day=MONDAY + timedelta(days=days), at=at, minutes=minutes)


def block(days: int = 0, *, action: str = "a", at: time | None = SIX, minutes: int = 60) -> Block:
    day = MONDAY + timedelta(days=days)
    return Block(action=action, day=day, at=at, minutes=minutes, last=day)


def test_what_keeps_its_place_keeps_its_key_even_when_an_earlier_one_went():
    found = lay([stands("x", 0), stands("y", 7)], [block(7)])
    assert found.stays == ((stands("y", 7), block(7)),)
    assert [one.key for one in found.goes] == ["x"]
    assert (found.moves, found.comes) == ((), ())


def test_a_block_that_lost_its_place_moves_with_its_key_before_a_new_one_is_made():
    found = lay([stands("x", 0)], [block(1), block(2)])
    assert found.moves == ((stands("x", 0), block(1)),)
    assert found.comes == (block(2),)


def test_another_length_in_the_same_place_is_a_move():
    found = lay([stands("x")], [block(minutes=30)])
    assert found.moves == ((stands("x"), block(minutes=30)),)


def test_an_action_never_takes_over_the_block_of_another():
    found = lay([stands("x", action="a")], [block(action="b")])
    assert found.comes == (block(action="b"),)
    assert [one.key for one in found.goes] == ["x"]


PLACES = st.tuples(st.sampled_from("ab"), st.integers(0, 9), st.sampled_from([None, SIX]), st.integers(1, 3))


@given(st.lists(PLACES, max_size=9), st.lists(PLACES, max_size=9))
def test_no_block_is_lost_or_used_twice(before, after):
    standing = [stands(str(i), d, action=a, at=t, minutes=m) for i, (a, d, t, m) in enumerate(before)]
    wanted = [block(d, action=a, at=t, minutes=m) for a, d, t, m in after]
    found = lay(standing, wanted)
    pairs = found.stays + found.moves
    assert sorted([s.key for s, _ in pairs] + [s.key for s in found.goes]) == sorted(s.key for s in standing)
    assert sorted(map(repr, [b for _, b in pairs] + list(found.comes))) == sorted(map(repr, wanted))


def scheduled(today: date = MONDAY - timedelta(days=1), by: date | None = None):
    actions = (Action(id="a", effort=3.5), Action(id="b", effort=3.5, after=("a",)))
    free = FreeTime(hours_per_week=3.5)
    return plan(PlanRequest(actions=actions, free=free, today=today, by=by, factor=1))


def agenda() -> list[Standing]:
    return [
        Standing(key=str(i), action=b.action, day=b.day, at=b.at, minutes=b.minutes)
        for i, b in enumerate(scheduled().blocks)
    ]


def test_on_the_same_day_nothing_slips():
    assert slips(agenda(), scheduled()) == ()


def test_after_two_weeks_with_nothing_done_all_ends_two_weeks_later():
    later = slips(agenda(), scheduled(MONDAY + timedelta(days=13)))
    assert [(slip.action, slip.days) for slip in later] == [("a", 14), ("b", 14)]


def test_what_no_longer_fits_slips_to_the_day_it_would_end():
    end = MONDAY + timedelta(days=13)
    late = slips(agenda(), scheduled(MONDAY + timedelta(days=6), by=end))
    assert late[-1] == Slip(action="b", before=end, after=MONDAY + timedelta(days=20))


def slipped(by: date | None, **more) -> PlanRequest:
    """Two steps of a week each, due last week and this week, with a week of hours gone by."""
    actions = (
        Action(id="a", effort=3.5, deadline=MONDAY - timedelta(days=1)),
        Action(id="b", effort=3.5, deadline=MONDAY + timedelta(days=6), after=("a",)),
    )
    free = FreeTime(hours_per_week=3.5)
    return PlanRequest(actions=actions, free=free, today=MONDAY - timedelta(days=1), by=by, factor=1)


def test_steps_that_slipped_are_dated_anew_as_long_as_the_plan_has_room():
    found = redated(slipped(MONDAY + timedelta(days=20)), {"a", "b"})
    assert [a.deadline for a in found.actions] == [MONDAY + timedelta(days=6), MONDAY + timedelta(days=13)]
    assert plan(found).unfit == ()


def test_what_ends_after_the_plan_keeps_its_date_and_does_not_fit():
    found = redated(slipped(MONDAY + timedelta(days=6)), {"a", "b"})
    assert [a.deadline for a in found.actions] == [MONDAY + timedelta(days=6)] * 2
    assert [p.action for p in plan(found).unfit] == ["b"]


def test_a_date_that_the_person_set_is_never_moved():
    request = slipped(MONDAY + timedelta(days=20))
    assert redated(request, set()) == request
