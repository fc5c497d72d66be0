"""Proposed actions: mixed, with a reason each, within the hours, fit for any profession."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from waymark.catalogue.templates import action_templates
from waymark.guidance.calendar_free import FreeTime, Taken, Window
from waymark.guidance.plan_records import Action, PlanRequest
from waymark.guidance.proposal_records import ELEMENT_KINDS, GOAL_KINDS, Missing, Proposals, Wish
from waymark.guidance.proposals import MOST_NOW, propose
from waymark.guidance.reasons import Refusal
from waymark.guidance.schedule import plan

TODAY = date(2026, 11, 22)
MISSING = tuple(
    Missing(element=f"e{i}", label=label, kind=kind, have=have, need=need)
    for i, (label, kind, have, need) in enumerate(
        [
            ("Administration", "knowledge", 3.0, 5.0),
            ("Personnel", "knowledge", 1.0, 4.0),
            ("Negotiation", "skill", 2.0, 4.0),
            ("Rota software", "technology", 0.0, 0.0),
        ]
    )
)
LICENCE = Missing(element="licence", label="Licence", kind="licence")
TRAINING = Missing(element="zone", label="Training", kind="preparation", have=2, need=4)
WISH = Wish(
    today=TODAY,
    hours_per_week=5,
    by=date(2028, 6, 30),
    goal="promotion",
    target="Head nurses",
    missing=MISSING,
)


def proposed(wish: Wish) -> Proposals:
    return propose(wish, action_templates())


def every(found: Proposals) -> dict[str, object]:
    return {p.id: p for p in (*found.now, *found.later)}


def as_actions(found: Proposals) -> tuple[Action, ...]:
    return tuple(
        Action(
            id=p.id,
            effort=p.effort,
            deadline=p.deadline,
            after=p.after,
            importance=p.importance,
            kind=p.kind,
        )
        for p in found.now
    )


def test_a_plan_mixes_kinds_and_opens_with_people():
    found = proposed(WISH)
    assert {p.kind for p in found.now} == {"learn", "practise", "show", "meet", "apply"}
    assert found.now[0].kind == "meet"
    assert found.now[-1].kind == "apply"


def test_a_skill_is_learned_then_practised_then_shown():
    chain = [p for p in proposed(WISH).now if p.values.get("element") == "e0"]
    assert [p.kind for p in chain] == ["learn", "practise", "show"]
    assert [p.after for p in chain] == [(), (chain[0].id,), (chain[1].id,)]
    assert [p.deadline for p in chain] == sorted(p.deadline for p in chain)


def test_every_proposal_says_why_what_it_takes_and_what_the_person_names():
    for p in proposed(WISH).now:
        assert p.why.code == (
            f"proposal.missing_{p.why.values['kind']}" if "element" in p.values else f"proposal.{p.kind}"
        )
        assert 0 < p.low <= p.effort <= p.high
        assert p.resource in {"course", "book", "person", "place", "office", "task"}


def test_the_reason_names_what_is_missing():
    learn = next(p for p in proposed(WISH).now if p.id.endswith(":e1"))
    assert dict(learn.why.values) == {
        "element": "e1",
        "label": "Personnel",
        "kind": "knowledge",
        "have": 1.0,
        "need": 4.0,
        "target": "Head nurses",
    }


def test_building_on_half_of_what_is_needed_is_upskilling_and_less_is_reskilling():
    tags = {p.values["element"]: p.tag for p in proposed(WISH).now if "element" in p.values}
    assert tags["e0"] == "upskilling"
    assert tags["e1"] == "reskilling"
    assert next(p for p in proposed(WISH).now if p.kind == "meet").tag is None


def test_with_few_hours_practice_comes_before_courses():
    found = proposed(replace(WISH, hours_per_week=1, by=TODAY + timedelta(weeks=26)))
    now, later = {p.template for p in found.now}, {p.template for p in found.later}
    assert "practise_task" in now
    assert "learn_course" in later
    assert {"meet", "apply", "practise", "show"} <= {p.kind for p in found.now}
    assert "proposals.later" in [r.code for r in found.reasons]


def test_hours_used_stay_below_the_hours_there_are():
    found = proposed(WISH)
    assert found.hours_free == pytest.approx(5 * (date(2028, 6, 30) - TODAY).days / 7)
    assert 0 < found.hours_planned <= 0.85 * found.hours_free


def test_without_hours_everything_is_for_later():
    found = proposed(replace(WISH, hours_per_week=0))
    assert found.now == ()
    assert found.later


def test_the_manager_is_left_out_unless_that_is_safe():
    managers = {t.id for t in action_templates() if t.manager}
    assert managers
    assert not managers & {p.template for p in every(proposed(WISH)).values()}
    assert managers & {p.template for p in every(proposed(replace(WISH, manager_safe=True))).values()}


def test_somebody_quiet_is_not_sent_before_an_audience():
    loud = {t.id for t in action_templates() if t.loud}
    assert loud & {p.template for p in every(proposed(WISH)).values()}
    assert not loud & {p.template for p in every(proposed(replace(WISH, quiet=True))).values()}


def test_somebody_between_jobs_gets_nothing_that_needs_one():
    at_work = {t.id for t in action_templates() if t.work}
    found = proposed(replace(WISH, has_work=False, goal="new_employer"))
    assert not at_work & {p.template for p in every(found).values()}
    assert {p.kind for p in found.now} == {"learn", "practise", "show", "meet", "apply"}


def test_a_licence_is_looked_into_first_and_applications_wait_for_it():
    wish = replace(WISH, goal="pivot", missing=(LICENCE, TRAINING, *MISSING))
    found = proposed(wish)
    now, later = {p.template for p in found.now}, {p.template for p in found.later}
    assert {"licence_check", "licence_apply", "training_check"} <= now
    assert {"licence_training", "apply_opening"} <= later
    assert "training_course" not in now | later
    assert "proposals.training_does_not_fit" in [r.code for r in found.reasons]
    ample = proposed(replace(wish, hours_per_week=40))
    opening = next(p for p in ample.now if p.template == "apply_opening")
    assert "licence_training:licence" in opening.after


def test_usual_schooling_is_proposed_but_is_no_bar():
    found = proposed(replace(WISH, goal="new_employer", missing=(TRAINING, *MISSING)))
    assert "search_apply" in {p.template for p in found.now}
    assert "training_course" in {p.template for p in found.later}


@pytest.mark.parametrize("goal", GOAL_KINDS)
def test_every_kind_of_goal_has_a_plan_of_several_kinds_without_a_target(goal):
    found = proposed(Wish(today=TODAY, hours_per_week=3, goal=goal))
    assert len({p.kind for p in found.now}) >= 4
    assert not any("target" in p.values for p in found.now)
    assert found.by == TODAY + timedelta(weeks=26)


def test_without_anything_missing_that_is_said():
    assert "proposals.nothing_missing" in [
        r.code for r in proposed(Wish(today=TODAY, hours_per_week=3)).reasons
    ]


def test_what_could_not_be_measured_is_not_called_complete():
    codes = [r.code for r in proposed(Wish(today=TODAY, hours_per_week=3, measured=False)).reasons]
    assert "proposals.not_measured" in codes
    assert "proposals.nothing_missing" not in codes


def test_the_same_thing_named_twice_is_proposed_once():
    found = proposed(replace(WISH, missing=(MISSING[0], MISSING[0])))
    ids = [p.id for p in (*found.now, *found.later)]
    assert len(ids) == len(set(ids))


def test_a_date_that_has_passed_and_hours_that_cannot_be_are_refused_together():
    with pytest.raises(Refusal) as refused:
        proposed(replace(WISH, by=TODAY, hours_per_week=-1))
    assert [r.code for r in refused.value.reasons] == [
        "proposals.date_has_passed",
        "proposals.hours_out_of_range",
    ]


missing = st.builds(
    Missing,
    element=st.sampled_from("abcdefgh"),
    label=st.just("something"),
    kind=st.sampled_from(ELEMENT_KINDS),
    have=st.floats(0, 7),
    need=st.floats(0, 7),
)
wishes = st.builds(
    Wish,
    today=st.just(TODAY),
    hours_per_week=st.floats(0, 20),
    by=st.none() | st.integers(3, 900).map(lambda days: TODAY + timedelta(days=days)),
    goal=st.sampled_from(GOAL_KINDS),
    target=st.sampled_from(["", "Welders"]),
    missing=st.lists(missing, max_size=7).map(tuple),
    factor=st.floats(1, 2.5),
    has_work=st.booleans(),
    manager_safe=st.booleans(),
    quiet=st.booleans(),
)


ROOM_FOR_ALL_BUT_A_BLOCK = Wish(
    today=TODAY, hours_per_week=1.140625, by=date(2027, 1, 4), goal="new_employer", factor=1, has_work=False
)


@settings(max_examples=150, deadline=None)
@example(wish=ROOM_FOR_ALL_BUT_A_BLOCK)
@given(wish=wishes)
def test_what_is_proposed_for_now_fits_the_calendar(wish):
    found = proposed(wish)
    assert len(found.now) <= MOST_NOW
    ids = [p.id for p in (*found.now, *found.later)]
    assert len(ids) == len(set(ids))
    assert all(set(p.after) <= {q.id for q in found.now} for p in found.now)
    assert all(set(p.after) <= set(ids) for p in found.later)
    assert all(TODAY < p.deadline <= found.by for p in found.now)
    free = FreeTime(hours_per_week=wish.hours_per_week)
    schedule = plan(
        PlanRequest(actions=as_actions(found), free=free, today=TODAY, by=found.by, factor=wish.factor)
    )
    assert schedule.unfit == () or (found.reasons[0].code, len(found.now)) == ("proposals.little_time", 3)


@pytest.mark.parametrize("weekdays", [(5,), (0, 1, 3), (6, 5)])
@pytest.mark.parametrize("weeks", [6, 26, 80])
def test_what_is_proposed_fits_evenings_and_weekends_too(weekdays, weeks):
    wish = replace(WISH, hours_per_week=2.5 * len(weekdays), by=TODAY + timedelta(weeks=weeks))
    found = proposed(wish)
    free = FreeTime(
        hours_per_week=wish.hours_per_week,
        windows=tuple(Window(weekday=day, start=time(17), end=time(20)) for day in weekdays),
    )
    assert plan(PlanRequest(actions=as_actions(found), free=free, today=TODAY, by=found.by)).unfit == ()


@settings(max_examples=60, deadline=None)
@given(wish=wishes)
def test_a_proposed_plan_is_never_all_courses(wish):
    found = proposed(wish)
    if len(found.now) > 1:
        assert {p.kind for p in found.now} != {"learn"}


def test_with_three_days_the_first_steps_are_proposed_and_the_want_of_time_is_told():
    found = proposed(replace(WISH, by=TODAY + timedelta(days=3)))
    assert found.now[0].template == "meet_write"
    assert len(found.now) == 3
    assert found.reasons[0].code == "proposals.little_time"
    assert found.hours_planned > found.hours_free
    assert all(p.deadline <= found.by for p in found.now)


def test_a_date_in_another_life_is_refused():
    with pytest.raises(Refusal) as caught:
        proposed(replace(WISH, by=date(9999, 1, 1)))
    assert [r.code for r in caught.value.reasons] == ["proposals.date_too_far"]


def test_hours_that_another_plan_has_are_not_given_twice():
    weeks = [TODAY + timedelta(days=7 * (i + 1)) for i in range(8)]  # Sundays
    by = TODAY + timedelta(weeks=26)
    taken = tuple(Taken(day=day, minutes=300) for day in weeks)
    alone, beside = (proposed(replace(WISH, by=by, taken=t)) for t in ((), taken))
    assert alone.hours_free - beside.hours_free == pytest.approx(40)
    assert beside.hours_planned <= beside.hours_free
    assert min(p.deadline for p in beside.now) > weeks[-1]


def test_looking_for_work_begins_with_the_cv_and_applications():
    found = proposed(replace(WISH, goal="new_employer", has_work=False, missing=MISSING))
    first = [p.template for p in found.now]
    assert first[0] == "search_cv"
    assert first.index("search_apply") < first.index("meet_write")
    dated = {p.template: p for p in found.now}
    assert dated["search_cv"].id in dated["search_apply"].after


def test_permits_come_before_the_first_paid_job():
    found = proposed(replace(WISH, goal="venture", missing=()))
    order = [p.template for p in found.now]
    assert order.index("venture_rules") < order.index("venture_trial")


def test_what_grows_by_doing_is_practised_and_never_a_course():
    listening = Missing(element="l", label="Active Listening", kind="general", have=1, need=4)
    chain = [
        p for p in every(proposed(replace(WISH, missing=(listening,)))).values() if "element" in p.values
    ]
    assert {p.kind for p in chain} == {"practise", "show"}
    assert {p.why.code for p in chain} == {"proposal.missing_general"}


def test_the_heaviest_gets_its_course_and_all_else_a_first_step_before_a_second_one():
    found = proposed(replace(WISH, hours_per_week=4, by=TODAY + timedelta(weeks=34)))
    assert [p.kind for p in found.now if p.values.get("element") == "e0"] == ["learn", "practise", "show"]
    first = dict.fromkeys(p.values["element"] for p in found.now if "element" in p.values)
    assert list(first) == ["e0", "e1", "e2", "e3"]
    assert any(p.values.get("element") in {"e1", "e2", "e3"} for p in found.later)


def test_nobody_applies_for_work_that_three_steps_of_preparation_are_missing_for():
    far = replace(TRAINING, have=2, need=5)
    found = proposed(replace(WISH, goal="pivot", missing=(far, *MISSING)))
    now = {p.template for p in found.now}
    assert not {"apply_opening", "apply_rehearse", "apply_cv"} & now
    assert {"training_check", "training_people", "training_apply"} <= now
    ample = every(proposed(replace(WISH, goal="pivot", missing=(far, *MISSING), hours_per_week=60)))
    assert "training_course:zone" in ample["apply_opening"].after


def test_applications_come_last_where_preparation_is_missing():
    found = proposed(replace(WISH, goal="new_employer", missing=(TRAINING, *MISSING)))
    assert found.now[-1].template == "search_apply"
    assert "search_cv" in found.now[-1].after
