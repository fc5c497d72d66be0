"""The main job: from a history to a dated plan."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from waymark.career import models, samples, verbs
from waymark.career.problems import Problems
from waymark.career.records.history import Document

PEOPLE = Path(__file__).parent.parent / "people"


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw)


def begin(access, name="ionut", **raw):
    data = (PEOPLE / name / "linkedin.zip").read_bytes()
    return run(access, "story", "begin", document=Document(name="linkedin.zip", data=data), **raw)


@pytest.mark.parametrize("name", samples.names())
def test_everybody_of_the_cast_gets_the_five_parts(access, name):
    goal = samples.read(name)["goal"]
    told = begin(access, name, toward=goal["toward"], hours="5", by="2028-06-30").answer
    assert told.you.experiences
    assert told.fit.proposals
    assert told.gap is not None
    assert told.routes is not None
    assert told.plan is not None
    assert told.plan.steps
    assert told.plan.reviewed is False


def test_without_a_direction_seven_occupations_are_proposed(access):
    told = begin(access).answer
    assert len(told.fit.proposals) >= 7
    assert (told.gap, told.routes, told.plan) == (None, None, None)


def test_missing_results_are_named(access):
    told = begin(access).answer
    assert {r.code for r in told.fit.missing} == {"fit.no_interests", "fit.no_values"}
    told = run(access, "story", "show", interests="27,13,23,25,14,14").answer
    assert {r.code for r in told.fit.missing} == {"fit.no_values"}
    assert all(line.interests is not None for line in told.fit.proposals)


def test_all_of_it_is_one_undo(access):
    begin(access, toward="health services manager")
    run(access, "change", "undo")
    for model in (models.Goal, models.Plan, models.Action, models.Block, models.Experience):
        assert not model.objects.exists()


def test_what_a_person_has_comes_from_their_roles_until_they_say_otherwise(access):
    begin(access, toward="11-9111.00")
    before = {line.element: line for line in run(access, "gap", "show", toward="11-9111.00").answer.lines}
    element, line = next(iter(before.items()))
    reference = {"scheme": "onet", "code": element, "label": line.label}
    run(access, "skill", "add", label="My own", level=line.need, references=[reference])
    after = {line.element for line in run(access, "gap", "show", toward="11-9111.00").answer.lines}
    assert element not in after


def test_proposals_enter_the_plan_only_when_taken(access):
    begin(access)
    offered = run(access, "plan", "propose", toward="11-9111.00").answer
    assert offered.now
    assert not models.Action.objects.exists()
    chosen = [p.id for p in offered.now[:3]]
    plan = run(access, "plan", "take", toward="11-9111.00", steps=chosen).answer
    assert len(plan.steps) == 3
    with pytest.raises(Problems) as caught:
        run(access, "plan", "take", toward="11-9111.00", steps=["nonsense"])
    assert caught.value.problems[0].code == "plan.unknown_steps"


def test_planning_anew_keeps_the_version_before_and_the_keys_of_blocks(access):
    begin(access, toward="11-9111.00", hours="5")
    goal = models.Goal.objects.get()
    before = {b.pk for b in models.Block.objects.filter(archived_at=None)}
    run(access, "plan", "again", goal_id=goal.pk, hours="3")
    after = models.Block.objects.filter(archived_at=None)
    assert models.Plan.objects.count() == 2
    assert before & {b.pk for b in after}
    assert any(b.sequence for b in after)


def test_blocks_lie_in_the_free_hours_or_float(access):
    windows = [{"weekday": 5, "start": "09:00", "end": "12:00"}]
    run(access, "person", "edit", windows=windows)
    begin(access, toward="11-9111.00")
    blocks = models.Block.objects.all()
    assert blocks
    assert all(b.day.weekday() == 5 and dt.time(9) <= b.at < dt.time(12) for b in blocks)


def test_a_plan_that_does_not_fit_says_so_and_shows_the_ways_out(access):
    begin(access, toward="11-9111.00", hours="10", by="2027-06-30")
    goal = models.Goal.objects.get()
    tight = run(access, "plan", "again", goal_id=goal.pk, hours="0.5", by="2027-03-01").answer
    assert tight.hours_late > 0
    assert {w.kind for w in tight.ways_out} <= {"hours", "date", "drop"}
    assert tight.ways_out


def test_an_unknown_direction_is_refused_in_words(access):
    with pytest.raises(Problems) as caught:
        run(access, "gap", "show", toward="qwertzuiop")
    assert caught.value.problems[0].code == "occupation.not_found"


def test_where_no_role_counts_yet_the_fit_says_that_and_the_gap_is_refused_for_it(access):
    run(access, "history", "say", line="Owner")
    told = run(access, "story", "show", toward="29-1141.00").answer
    assert (told.gap, told.routes) == (None, None)
    because = {r.code: r.values["because"] for r in told.fit.missing}
    assert because["fit.no_skills"] == because["fit.no_likely"] == "roles"
    with pytest.raises(Problems) as caught:
        run(access, "gap", "show", toward="29-1141.00")
    assert caught.value.problems[0].code == "gap.no_role"


@pytest.mark.parametrize(
    ("text", "code"), [("manager", "occupation.unclear"), ("", "input.missing"), ("  ", "input.missing")]
)
def test_a_target_that_could_be_anything_is_refused(access, text, code):
    with pytest.raises(Problems) as caught:
        run(access, "gap", "show", toward=text)
    assert caught.value.problems[0].code == code


def test_what_a_title_or_degree_is_in_is_a_question_and_no_course(access):
    found = begin(access, "solveig", toward="Tutors", kind="venture", hours=6).answer
    assert "Mathematics" not in [line.label for line in found.gap.lines]
    assert [line.label for line in found.gap.unsure] == ["Mathematics"]
    assert not [step for step in found.plan.steps if "Mathematics" in step.action.title]


def test_the_language_one_works_in_is_no_gap_until_it_is_rated(access):
    run(access, "history", "say", line="Retail salesperson", since="2016")
    run(access, "goal", "add", title="Data", occupation="15-2051.01")
    before = run(access, "story", "show").answer.gap
    assert "The language you work in" not in [line.label for line in (*before.lines, *before.unsure)]
    rated = {"scheme": "onet", "code": "2.C.7.a", "label": "English"}
    run(access, "skill", "add", label="English", level=1, references=[rated])
    after = run(access, "story", "show").answer.gap
    assert "The language you work in" in [line.label for line in after.lines]


def test_only_differences_worth_telling_are_told(access):
    found = begin(access, "ionut", toward="Medical and health services manager").answer.gap
    assert found.lines
    assert all(line.need - line.have >= 0.5 for line in found.lines)
    assert [line.weighted for line in found.lines] == sorted((x.weighted for x in found.lines), reverse=True)


@pytest.mark.parametrize("hours", [1, 6])
@pytest.mark.parametrize("name", samples.names())
def test_the_plan_works_on_what_the_gap_names_or_says_what_it_leaves_out(access, name, hours):
    told = begin(access, name, toward="15-2051.00", kind="pivot", hours=hours).answer
    named = [line.element for line in told.gap.lines[:5]]
    worked = [
        one for step in told.plan.steps if (one := step.action.why.get("values", {}).get("element")) in named
    ]
    areas = {line.element: line.label for line in told.gap.lines}
    left = {area for r in told.plan.reasons if r.code == "plan.areas_left_out" for area in r.values["areas"]}
    assert {areas[one] for one in named} == {areas[one] for one in worked} | left


def test_a_nurse_is_not_offered_a_physicians_work_unless_it_is_aimed_at(access):
    physician = "29-1215.00"
    run(access, "history", "say", line="Registered nurse", since="2012")
    found = run(access, "fit", "show", limit=200).answer
    assert physician not in [line.code for line in found.proposals]
    assert "fit.long_study" in [reason.code for reason in found.limits]
    assert run(access, "fit", "show", toward=physician).answer.target.code == physician
    run(
        access, "education", "add", institution="Cluj", degree="Master of Science", area="Nursing", end="2016"
    )
    assert physician in [line.code for line in run(access, "fit", "show", limit=200).answer.proposals]


def test_no_area_is_told_twice_and_each_stands_by_its_larger_difference(access):
    found = begin(access, "angelo", toward="15-2051.01").answer.gap
    assert len({line.label for line in found.lines}) == len(found.lines)
    assert [line.weighted for line in found.lines] == sorted((x.weighted for x in found.lines), reverse=True)
