"""Plans in one agenda: laid once, laid again after a slip, beside one another, never on top of each other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import models, verbs
from waymark.career.problems import Problems

WEEK = dt.timedelta(days=7)
MANAGER, CLERK = "11-9111.00", "43-4051.00"
EVENINGS = [{"weekday": day, "start": "18:00", "end": "20:00"} for day in range(5)]


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def later(access, days):
    return replace(access, now=access.now + dt.timedelta(days=days))


def blocks(access, **what):
    rows = models.Block.objects.filter(person_id=access.person, archived_at=None, **what)
    return list(rows.order_by("day", "at"))


def minutes_by_week(access):
    weeks: dict[dt.date, int] = {}
    for block in blocks(access, state__in=("planned", "done")):
        week = block.day - dt.timedelta(days=block.day.weekday())
        weeks[week] = weeks.get(week, 0) + block.minutes
    return weeks


@pytest.fixture
def floating(access):
    """A plan without free times, made on a Sunday; it is Wednesday now."""
    run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-06-30")
    return later(access, 3)


def test_planning_again_in_the_middle_of_a_week_plans_no_note_twice(floating):
    goal = models.Goal.objects.get()
    run(floating, "plan", "again", goal_id=goal.pk)
    once = [(b.day, b.action_id, b.minutes) for b in blocks(floating)]
    assert max(minutes_by_week(floating).values()) <= 300
    run(floating, "plan", "again", goal_id=goal.pk)
    assert [(b.day, b.action_id, b.minutes) for b in blocks(floating)] == once


def test_today_says_of_each_step_all_the_hours_that_are_left_this_week(floating):
    weeks = [floating, *(later(floating, 7 * n) for n in range(1, 8))]
    seen = set()
    for who in weeks:
        monday = who.today - dt.timedelta(days=who.today.weekday())
        told = run(who, "today", "show").this_week
        assert told
        for one in told:
            of_step = blocks(who, day=monday, at=None, action_id=one.block.action_id)
            assert one.together == sum(block.minutes for block in of_step)
            seen.add(one.together / one.block.minutes)
    assert any(share % 1 for share in seen)  # blocks of one step are not all as long


def test_a_step_that_is_done_takes_the_notes_of_this_week_along(floating):
    first = blocks(floating)[0].action_id
    run(floating, "action", "settle", id=first, state="done")
    assert not blocks(floating, action_id=first)


def test_settling_a_block_twice_counts_it_once(floating):
    block = blocks(floating)[0]
    for _ in range(2):
        run(floating, "block", "settle", id=block.pk, state="done")
    action = models.Action.objects.get(pk=block.action_id)
    assert (action.spent, action.state) == (block.minutes / 60, "doing")
    run(floating, "block", "settle", id=block.pk, state="skipped")
    assert models.Action.objects.get(pk=block.action_id).spent == 0


def test_settling_a_block_of_a_finished_step_does_not_open_it_again(floating):
    block = blocks(floating)[0]
    models.Action.objects.filter(pk=block.action_id).update(state="done")
    run(floating, "block", "settle", id=block.pk, state="done")
    assert models.Action.objects.get(pk=block.action_id).state == "done"


def test_what_stands_today_is_not_planned_again(access):
    run(access, "person", "edit", windows=EVENINGS)
    run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-06-30")
    monday = later(access, 1)
    whole = sum(b.minutes for b in blocks(access))
    run(monday, "plan", "again", goal_id=models.Goal.objects.get().pk)
    assert sum(b.minutes for b in blocks(access)) == whole
    assert [b.at for b in blocks(access, day=monday.today)] == [dt.time(18)]


def test_missed_blocks_move_with_their_keys(access):
    run(access, "person", "edit", windows=EVENINGS)
    run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-06-30")
    missed = {b.pk for b in blocks(access) if b.day <= dt.date(2026, 12, 6)}
    away = later(access, 15)
    run(away, "plan", "again", goal_id=models.Goal.objects.get().pk)
    now = {b.pk: b for b in blocks(access)}
    assert missed <= set(now)
    assert all(now[key].day > away.today for key in missed)


def test_a_second_goal_gets_what_the_first_one_leaves(access):
    run(access, "person", "edit", windows=EVENINGS)
    run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-03-31")
    first = {(b.day, b.at) for b in blocks(access)}
    run(access, "plan", "take", toward=CLERK, hours="5", by="2027-03-31")
    places = [(b.day, b.at) for b in blocks(access)]
    assert first < set(places)
    assert max(minutes_by_week(access).values()) <= 300
    assert len(places) == len(set(places))


def test_a_second_goal_gets_floating_hours_only_where_some_are_left(access):
    for toward in (MANAGER, CLERK):
        run(access, "plan", "take", toward=toward, hours="5", by="2027-03-31")
    assert max(minutes_by_week(access).values()) <= 300
    assert models.Goal.objects.filter(state="open").count() == 2


def test_another_direction_says_that_there_is_a_plan_already_and_counts_its_hours_once(access):
    assert run(access, "plan", "propose", toward=CLERK).others == ()
    run(access, "plan", "take", toward=MANAGER, by="2027-03-31")
    beside = run(access, "plan", "propose", toward=CLERK, by="2027-03-31")
    instead = run(access, "plan", "propose", toward=CLERK, by="2027-03-31", others="replace")
    assert beside.others == ("Medical and Health Services Managers",)
    assert "proposals.beside" in {r.code for r in beside.reasons}
    assert len(instead.now) > len(beside.now)
    assert run(access, "plan", "propose", toward=MANAGER).others == ()


def test_replacing_lets_the_other_goal_go_with_its_blocks_in_one_undo(access):
    run(access, "plan", "take", toward=MANAGER, by="2027-03-31")
    before = {b.pk for b in blocks(access)}
    made = run(access, "plan", "take", toward=CLERK, by="2027-03-31", others="replace")
    assert models.Goal.objects.get(state="open").pk == made.goal_id
    assert not {b.pk for b in blocks(access)} & before
    run(access, "change", "undo")
    assert {b.pk for b in blocks(access)} == before
    assert models.Goal.objects.get().state == "open"


def test_a_date_in_three_days_plans_what_fits_and_says_what_does_not(access):
    made = run(access, "plan", "take", toward=MANAGER, by="2026-11-25")
    assert len(made.steps) == 3
    assert blocks(access)
    assert made.hours_late > 0
    assert {way.kind for way in made.ways_out} >= {"hours", "date"}


def test_with_fewer_hours_and_no_day_named_the_plan_ends_later_and_all_fits(access):
    first = run(access, "plan", "take", toward=MANAGER, hours="5")
    seen = run(access, "plan", "preview", hours="1")
    assert seen.hours_late == 0
    assert seen.by > models.Plan.objects.get().by
    made = run(access, "plan", "again", goal_id=first.goal_id, hours="1")
    assert made.hours_late == 0
    assert made.finish_late > first.finish_late
    assert made.by is None
    assert not run(access, "plan", "preview").slips


def test_the_day_that_somebody_named_stays_however_few_the_hours(access):
    made = run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-03-31")
    again = run(access, "plan", "again", goal_id=made.goal_id, hours="2")
    assert again.by == dt.date(2027, 3, 31)
    assert again.hours_late > 0


def test_taking_the_same_direction_again_keeps_steps_and_blocks_that_stay(access):
    run(access, "plan", "take", toward=MANAGER, by="2027-06-30")
    actions, kept = set(models.Action.objects.values_list("pk", flat=True)), {b.pk for b in blocks(access)}
    run(access, "plan", "take", toward=MANAGER, by="2027-06-30")
    assert set(models.Action.objects.filter(archived_at=None).values_list("pk", flat=True)) == actions
    assert {b.pk for b in blocks(access)} == kept


def test_a_step_that_was_begun_is_not_proposed_to_oneself_a_second_time(access):
    run(access, "plan", "take", toward=MANAGER, by="2027-06-30")
    block = blocks(access)[0]
    run(access, "block", "settle", id=block.pk, state="done")
    run(access, "plan", "take", toward=MANAGER, by="2027-06-30")
    titles = list(models.Action.objects.filter(archived_at=None).values_list("title", flat=True))
    assert len(titles) == len(set(titles))
    assert models.Action.objects.get(pk=block.action_id).spent > 0


def test_moved_goes_to_a_free_time_from_next_week_on_and_moving_again_changes_nothing(access):
    run(access, "person", "edit", windows=EVENINGS)
    run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-06-30")
    block = blocks(access)[0]
    for _ in range(2):
        run(later(access, 1), "block", "settle", id=block.pk, state="moved")
        now = models.Block.objects.get(pk=block.pk)
        assert now.day >= dt.date(2026, 11, 30)
        places = [(b.day, b.at) for b in blocks(access)]
        assert len(places) == len(set(places))
    assert max(minutes_by_week(access).values()) <= 300


def test_what_floats_moves_with_all_that_is_left_of_its_step_this_week(floating):
    weeks = [later(floating, 7 * n) for n in range(8)]
    who, one = next(
        (w, told)
        for w in weeks
        for told in run(w, "today", "show").this_week
        if told.together > told.block.minutes
    )
    before = sum(b.minutes for b in blocks(who))
    run(who, "block", "settle", id=one.block.id, state="moved")
    left = {told.block.action_id for told in run(who, "today", "show").this_week}
    assert one.block.action_id not in left
    assert sum(b.minutes for b in blocks(who)) == before
    run(who, "change", "undo")
    assert one in run(who, "today", "show").this_week


def test_a_block_that_no_plan_laid_moves_by_a_week(access):
    action = run(access, "action", "add", title="Read")
    block = run(access, "block", "add", action_id=action.id, day="2026-11-23", minutes=30)
    moved = run(access, "block", "settle", id=block.id, state="moved")
    assert moved.day == dt.date(2026, 11, 23)  # it is Sunday: the block is next week's already
    moved = run(later(access, 1), "block", "settle", id=block.id, state="moved")
    assert moved.day == dt.date(2026, 11, 30)


def test_a_goal_carries_the_words_of_the_person_and_the_occupation(access):
    run(access, "plan", "take", toward=MANAGER, words="matron")
    goal = models.Goal.objects.get()
    assert (goal.title, goal.toward) == ("matron (Medical and Health Services Managers)", "matron")
    assert goal.occupation == MANAGER


def test_a_code_is_never_kept_as_somebodys_words(access):
    run(access, "plan", "take", toward=MANAGER)
    goal = models.Goal.objects.get()
    assert goal.title == goal.toward == "Medical and Health Services Managers"


def test_a_goal_without_a_target_has_a_title_all_the_same(access):
    run(access, "plan", "take")
    assert models.Goal.objects.get().title == "Keep growing"
    run(access, "plan", "take")
    assert models.Goal.objects.count() == 1


def test_a_goal_that_is_dropped_leaves_the_agenda_and_today(access):
    made = run(access, "plan", "take", toward=MANAGER)
    run(access, "goal", "edit", id=made.goal_id, state="dropped")
    assert not blocks(access)
    assert run(access, "plan", "show") is None
    assert run(access, "today", "show").next_steps == ()


def test_a_step_without_hours_still_has_its_block(access):
    made = run(access, "plan", "take", toward=MANAGER)
    models.Action.objects.filter(pk=made.steps[0].action.id).update(effort=0)  # kept before it was refused
    shown = run(access, "plan", "show")
    assert {s.action.id: s.hours for s in shown.steps}[made.steps[0].action.id] == 0.5


def test_unknown_steps_are_named(access):
    with pytest.raises(Problems) as caught:
        run(access, "plan", "take", toward=MANAGER, steps=["nonsense"])
    assert caught.value.problems[0].code == "plan.unknown_steps"


def slipped(access):
    run(access, "person", "edit", windows=EVENINGS)
    made = run(access, "plan", "take", toward=MANAGER, hours="5", by="2027-06-30")
    return later(access, 15), made.goal_id


def test_the_difference_is_shown_before_it_is_taken_and_then_it_is_as_shown(access):
    away, goal = slipped(access)
    before = {b.pk: (b.day, b.at, b.minutes) for b in blocks(access)}
    shown = run(away, "plan", "preview", goal_id=goal)
    assert {b.pk: (b.day, b.at, b.minutes) for b in blocks(access)} == before
    assert shown.moved
    assert any(slip.days > 0 for slip in shown.slips)
    run(away, "plan", "again", goal_id=goal)
    after = {b.pk: (b.day, b.at, b.minutes) for b in blocks(access)}
    moved = [(b.day, b.at, b.minutes) for c in shown.moved if (b := c.after)]
    assert sorted(moved) == sorted(p for k, p in after.items() if k in before and before[k] != p)
    assert len(shown.added) == len(set(after) - set(before))
    assert len(shown.dropped) == len(set(before) - set(after))
    calm = run(away, "plan", "preview", goal_id=goal)
    assert (calm.moved, calm.added, calm.dropped, calm.slips) == ((), (), (), ())
    assert calm.stays == sum(day > away.today for day, _at, _minutes in after.values())


def test_after_a_slip_proposed_dates_move_along_and_nothing_is_late(access):
    away, goal = slipped(access)
    shown = run(away, "plan", "show")
    assert shown.hours_late == 0
    run(away, "plan", "again", goal_id=goal)
    assert all(a.deadline > away.today for a in models.Action.objects.filter(state="planned"))
    assert models.Plan.objects.order_by("-number").first().by == dt.date(2027, 6, 30)


def test_a_date_that_the_person_set_stays_and_is_said_to_have_passed(access):
    away, goal = slipped(access)
    own = models.Action.objects.order_by("deadline").first()
    run(access, "action", "edit", id=own.pk, deadline="2026-11-25")
    run(away, "plan", "again", goal_id=goal)
    assert models.Action.objects.get(pk=own.pk).deadline == dt.date(2026, 11, 25)
    assert "plan.date_has_passed" in {r.code for r in run(away, "plan", "show").reasons}
    run(away, "plan", "again", goal_id=goal)
    assert models.Action.objects.get(pk=own.pk).deadline == dt.date(2026, 11, 25)


def test_the_way_out_of_a_later_date_leads_out(access):
    made = run(access, "plan", "take", toward=MANAGER, by="2026-11-25")
    assert made.hours_late > 0
    (later_by,) = (way.reason.values["by"] for way in made.ways_out if way.kind == "date")
    assert run(access, "plan", "preview", goal_id=made.goal_id, by=later_by).hours_late == 0
    assert run(access, "plan", "again", goal_id=made.goal_id, by=later_by).hours_late == 0


def test_without_a_plan_there_is_nothing_to_preview(access):
    assert run(access, "plan", "preview") is None


def codes(found):
    return {reason.code: reason.values for reason in found.reasons}


NURSE = "29-1141.00"


def test_the_finish_says_when_the_training_for_a_licence_is_not_in_the_plan_and_how_long_it_takes(access):
    run(access, "experience", "add", title="Shop assistant", start="2019", occupation="41-2031.00")
    made = run(access, "plan", "take", toward=NURSE, hours="5")
    said = codes(made)["plan.licence_left_out"]
    assert (said["low"], said["high"], said["hours"]) == (400, 2000, 5)
    assert said["early"] == pytest.approx(80 / 52)
    assert said["late"] == pytest.approx(400 / 52)


def test_training_that_is_taken_is_not_said_to_be_left_out(access):
    run(access, "experience", "add", title="Shop assistant", start="2019", occupation="41-2031.00")
    offered = run(access, "plan", "propose", toward=NURSE, hours="5")
    steps = [p.id for p in offered.now + offered.later if p.template == "licence_training"]
    made = run(access, "plan", "take", toward=NURSE, hours="5", steps=[offered.now[0].id, *steps])
    assert not {"plan.licence_left_out", "plan.training_left_out"} & set(codes(made))


def test_a_plan_says_that_it_stands_beside_another(access):
    run(access, "plan", "take", toward=MANAGER)
    made = run(access, "plan", "take", toward=CLERK)
    assert codes(made)["plan.beside"]["titles"] == ("Medical and Health Services Managers",)


def test_a_step_that_was_left_out_comes_back_when_it_is_taken_again(access):
    made = run(access, "plan", "take", toward=MANAGER)
    run(access, "action", "settle", id=made.steps[0].action.id, state="dropped")
    again = run(access, "plan", "take", toward=MANAGER)
    assert {s.action.title for s in again.steps} == {s.action.title for s in made.steps}


def test_the_hours_of_each_week_are_those_of_the_agenda_after_planning_again(floating):
    goal = models.Goal.objects.get()
    made = run(floating, "plan", "again", goal_id=goal.pk)
    laid = {week: minutes / 60 for week, minutes in minutes_by_week(floating).items()}
    planned = {one.week: one.planned for one in made.load}
    assert {week: planned[week] for week in laid if week > floating.today} == {
        week: hours for week, hours in laid.items() if week > floating.today
    }
    assert all(one.capacity <= 5 for one in made.load)
    assert made.slips == ()


def test_weeks_gone_by_make_the_steps_end_later_until_it_is_planned_again(floating):
    then = later(floating, 28)
    slipped = run(then, "plan", "show")
    assert slipped.slips
    assert all(one.days > 0 for one in slipped.slips)
    run(then, "plan", "again", goal_id=slipped.goal_id)
    assert run(then, "plan", "show").slips == ()


def test_the_plans_of_other_open_goals_are_named_beside_it(floating):
    run(floating, "plan", "take", toward=CLERK)
    shown = run(floating, "plan", "show")
    ((key, title),) = shown.others
    assert title == run(floating, "plan", "show", goal_id=key).title


@pytest.mark.parametrize("name", ["preview", "again"])
def test_a_plan_cannot_be_made_again_until_a_day_that_is_gone(access, name):
    goal_id = run(access, "plan", "take", toward=MANAGER).goal_id
    end = models.Goal.objects.get().by
    with pytest.raises(Problems) as refused:
        run(access, "plan", name, goal_id=goal_id, by="2020-01-01")
    assert [p.code for p in refused.value.problems] == ["proposals.date_has_passed"]
    assert models.Goal.objects.get().by == end


def test_a_step_ends_where_its_last_block_lies_on_the_plan_and_in_its_preview(access):
    goal_id = run(access, "plan", "take", toward=MANAGER).goal_id
    steps = {s.action.id: s.finish for s in run(access, "plan", "show").steps}
    laid = {}
    for block in blocks(access):
        end = block.day + dt.timedelta(days=0 if block.at else 6)
        laid[block.action_id] = max(end, laid.get(block.action_id, end))
    assert laid
    due = {a.pk: a.deadline for a in models.Action.objects.all()}
    assert all(steps[key] in {end, due[key]} and end - steps[key] < WEEK for key, end in laid.items())
    found = run(access, "plan", "preview", goal_id=goal_id, hours="1.5")
    assert found.slips
    assert all(slip.before == steps[slip.action_id] for slip in found.slips)


def test_today_says_when_the_next_steps_are_laid_in_the_order_of_the_plan(access):
    run(access, "plan", "take", toward=MANAGER)
    found = run(access, "today", "show").next_steps
    first = {b.action_id: b for b in reversed(blocks(access))}
    assert [(one.planned, one.planned_at) for one in found] == [
        (first[o.id].day, first[o.id].at) for o in found
    ]
    assert [one.planned for one in found] == sorted(one.planned for one in found)
