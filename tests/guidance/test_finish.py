"""The end of a plan as a range, and the factor that makes it one."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.calendar_free import FreeTime
from waymark.guidance.factor import PRIOR_FACTOR, planning_factor
from waymark.guidance.finish import finish_range
from waymark.guidance.plan_records import Action, PlanRequest
from waymark.guidance.reasons import Refusal

TODAY = date(2026, 11, 22)


def request(hours: float) -> PlanRequest:
    return PlanRequest(
        actions=(Action(id="a", effort=hours),), free=FreeTime(hours_per_week=3.5), today=TODAY
    )


def test_without_a_record_of_ones_own_the_factor_is_what_people_need():
    assert planning_factor([]) == pytest.approx(1.637, abs=0.0005)


def test_ones_own_record_moves_the_factor_a_little():
    assert planning_factor([1.2, 1.5, 2.0]) == pytest.approx(1.597, abs=0.0005)


def test_two_planned_hours_are_booked_as_three_and_a_fifth():
    assert 2 * planning_factor([1.2, 1.5, 2.0]) == pytest.approx(3.19, abs=0.005)


@pytest.mark.parametrize("ratio", [0, -1, float("inf"), float("nan")])
def test_a_ratio_that_cannot_be_is_refused(ratio):
    with pytest.raises(Refusal):
        planning_factor([1.0, ratio])


@given(ratios=st.lists(st.floats(0.1, 10), max_size=30))
def test_the_factor_lies_between_the_prior_and_ones_own_mean(ratios):
    own = exp(sum(map(log, ratios)) / len(ratios)) if ratios else PRIOR_FACTOR
    low, high = sorted((own, PRIOR_FACTOR))
    assert low - 1e-9 <= planning_factor(ratios) <= high + 1e-9


def test_a_first_plan_ends_between_its_hours_and_half_as_many_again():
    found = finish_range(request(10))
    assert found.early == TODAY + timedelta(days=20)  # half an hour a day
    assert found.late == TODAY + timedelta(days=33)  # 16.37 hours
    assert found.reason.code == "finish.people_take_longer"


def test_with_a_record_the_range_is_ones_own():
    found = finish_range(request(10), [1.2, 1.5, 2.0])
    assert found.late == TODAY + timedelta(days=32)
    assert found.reason.code == "finish.own_pace"
    assert found.reason.values["count"] == 3


def test_somebody_quicker_than_planned_still_gets_a_range_in_order():
    found = finish_range(request(10), [0.5] * 20)
    assert found.factor < 1
    assert found.early < found.late == TODAY + timedelta(days=20)


def test_without_hours_there_is_no_end():
    asked = PlanRequest(actions=(Action(id="a", effort=1),), free=FreeTime(hours_per_week=0), today=TODAY)
    assert finish_range(asked).early is None
