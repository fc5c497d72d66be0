"""The order of work, held against an exact solver and against its own rules."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from runpy import run_path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT
from waymark.guidance.earliest_deadline import Job, all_fit, allocate, finishes, in_order
from waymark.guidance.reasons import Refusal

FIRST = date(2026, 11, 23)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def names(pieces) -> str:
    return "".join(piece.job * piece.units for piece in pieces)


def test_the_earliest_deadline_goes_first_and_gives_way_to_an_earlier_one():
    jobs = in_order([Job(id="a", units=3, due=day(5)), Job(id="b", units=1, due=day(2), release=day(1))])
    assert names(allocate(jobs, [(day(i), 1) for i in range(6)])) == "abaa"


def test_what_comes_before_takes_over_the_deadline_of_what_comes_after():
    jobs = in_order(
        [
            Job(id="a", units=2, due=day(9)),
            Job(id="b", units=2, due=day(4)),
            Job(id="c", units=1, due=day(3), after=("a",)),
        ]
    )
    assert names(allocate(jobs, [(day(i), 1) for i in range(6)])) == "aacbb"


def test_what_comes_after_waits_for_the_release_of_what_comes_before():
    jobs = in_order([Job(id="b", units=1, after=("a",)), Job(id="a", units=1, release=day(3))])
    assert {piece.job: piece.day for piece in allocate(jobs, [(day(i), 2) for i in range(6)])} == {
        "a": day(3),
        "b": day(3),
    }


def test_among_equals_the_more_important_goes_first_then_the_first_given():
    jobs = in_order([Job(id="a", units=1), Job(id="b", units=1, importance=2.0), Job(id="c", units=1)])
    assert names(allocate(jobs, [(day(0), 3)])) == "bac"


def test_what_an_important_job_waits_for_is_as_important():
    jobs = in_order(
        [
            Job(id="x", units=1),
            Job(id="a", units=1, importance=0.1),
            Job(id="b", units=1, importance=9.0, after=("a",)),
        ]
    )
    assert names(allocate(jobs, [(day(0), 3)])) == "abx"


def test_jobs_that_wait_for_one_another_are_named_in_order():
    jobs = [
        Job(id="learn", units=1, after=("show",)),
        Job(id="practise", units=1, after=("learn",)),
        Job(id="show", units=1, after=("practise",)),
        Job(id="meet", units=1, after=("show",)),
    ]
    with pytest.raises(Refusal) as refused:
        in_order(jobs)
    (reason,) = refused.value.reasons
    assert reason.code == "plan.circle"
    circle = reason.values["actions"]
    assert set(circle) == {"learn", "practise", "show"}
    assert all(jobs[["learn", "practise", "show"].index(b)].after == (a,) for a, b in pairwise(circle))


def test_a_job_that_waits_for_itself_is_a_circle_of_one():
    with pytest.raises(Refusal) as refused:
        in_order([Job(id="a", units=1, after=("a",))])
    assert refused.value.reasons[0].values == {"actions": ("a",)}


def test_waiting_for_what_does_not_exist_is_refused_by_name():
    with pytest.raises(Refusal) as refused:
        in_order([Job(id="a", units=1, after=("z",))])
    assert refused.value.reasons[0].values == {"action": "a", "after": "z"}


def test_what_finds_no_room_is_not_finished():
    jobs = in_order([Job(id="a", units=1), Job(id="b", units=5)])
    pieces = allocate(jobs, [(day(0), 3)])
    assert finishes(jobs, pieces) == {"a": day(0), "b": None}
    assert not all_fit(jobs, [(day(0), 3)])


@st.composite
def problems(draw) -> tuple[list[Job], list[tuple[date, int]]]:
    count = draw(st.integers(2, 6))
    supply = [(day(i), draw(st.integers(0, 4))) for i in range(draw(st.integers(6, 14)))]
    jobs = [
        Job(
            id=str(i),
            units=draw(st.integers(1, 6)),
            release=day(draw(st.integers(0, 7))),
            due=day(draw(st.integers(0, 14))),
            after=tuple(draw(st.sets(st.sampled_from([str(k) for k in range(i)]), max_size=2))) if i else (),
            importance=draw(st.sampled_from([0.2, 0.5, 1.0])),
        )
        for i in range(count)
    ]
    enough = sum(job.units for job in jobs)
    return draw(st.permutations(jobs)), [*supply, (day(20), enough)]


@settings(max_examples=120, deadline=None)
@given(problem=problems())
def test_all_work_is_done_once_in_its_time_and_order(problem):
    jobs, supply = problem
    ordered = in_order(jobs)
    pieces = allocate(ordered, supply)
    for when, room in supply:
        assert sum(piece.units for piece in pieces if piece.day == when) <= room
    ends = finishes(ordered, pieces)
    for job in jobs:
        own = [i for i, piece in enumerate(pieces) if piece.job == job.id]
        assert sum(pieces[i].units for i in own) == job.units
        assert pieces[own[0]].day >= job.release
        assert ends[job.id] == pieces[own[-1]].day
        for before in job.after:
            assert max(i for i, piece in enumerate(pieces) if piece.job == before) < own[0]


@settings(max_examples=40, deadline=None)
@given(problem=problems())
def test_no_schedule_is_less_late_says_an_exact_solver(problem):
    jobs, supply = problem
    can_be_met = run_path(str(ROOT / "benchmarks/schedule.py"))["can_be_met"]
    ordered = in_order(jobs)
    ends = finishes(ordered, allocate(ordered, supply))
    lateness = max((end - job.due).days for job in jobs if (end := ends[job.id]))
    assert can_be_met(jobs, supply, lateness)
    assert not can_be_met(jobs, supply, lateness - 1)
