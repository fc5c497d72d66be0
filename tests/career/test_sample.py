"""The sample people come whole, quickly, and leave nothing behind."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest
from django.apps import apps
from django.db import transaction

from waymark.career import local, models, sample, samples
from waymark.career.actions import (
    assessment,
    decision,
    experiment,
    fact,
    framework,
    option,
    packet,
    success,
)
from waymark.career.actions import entry as lines
from waymark.career.advice import hear, leading, story, today, work
from waymark.career.queries import entry, needs
from waymark.guidance.framework_gap import ladder_gap

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
TABLES = (models.Journal, models.Success, models.Option, models.Criterion, models.Experiment, models.Decision)


def test_the_first_sample_person_has_something_of_everything(access):
    made = sample.add(access)
    assert all(table.objects.filter(person_id=made.person).exists() for table in TABLES)
    assert needs.show(made).non_negotiables
    told = next(one for one in success.find(made) if one.experience_id)
    assert told.entries
    assert told.skills
    (chosen,) = [one for one in option.find(made) if one.state == "chosen"]
    assert decision.find(made)[0].chosen_id == chosen.id
    assert {one.verdict for one in experiment.find(made)} == {"closer", ""}
    (ladder,) = framework.find(made)
    states = [a.state for a in ladder_gap(ladder.ladder, ladder.target, ladder.reached).asked]
    assert {"shown", "missing", "open"} <= set(states)
    goal = models.Goal.objects.get(person_id=made.person, plans__isnull=False)
    assert goal.plan_b
    assert goal.plan_b_on > made.today
    assert goal.plan_b_set_on < made.today
    assert any(line.learned and line.skills for line in entry.find(made))


@pytest.fixture(scope="module", params=samples.names())
def one(request, django_db_setup, django_db_blocker):
    """One of the cast by name, made once for all the tests that only look."""
    with django_db_blocker.unblock(), transaction.atomic():
        owner = local.access("test", now=NOW)
        lines.add(owner, text="mine")
        yield request.param, sample.add(owner, request.param)
        transaction.set_rollback(True)


def test_every_sample_person_comes_and_goes_without_a_trace(one, access):
    _name, shown = one
    assert story.show(shown).plan is not None
    assert today.show(shown).entries
    sample.remove()
    assert [one.text for one in entry.find(access)] == ["mine"]
    for model in apps.get_app_config("career").get_models():
        assert not model.objects.exclude(person_id=access.person).exists()


def test_a_sample_person_is_there_in_less_than_a_second_of_work(access):
    sample.add(access)  # loads what is read once
    began = time.process_time()
    sample.add(access)
    assert time.process_time() - began < 1


@pytest.mark.sweep
@pytest.mark.parametrize("name", samples.names())
@pytest.mark.parametrize("hour", [0, 3, 9, 22])
def test_at_any_hour_the_daily_question_waits_for_its_answer(access, name, hour):
    at = replace(access, now=access.now.replace(hour=hour))
    assert today.show(sample.add(at, name)).ask


@pytest.mark.django_db
def test_every_sample_person_has_goals_enough_for_a_tree_with_signs_on_the_way(one):
    _name, made = one
    goals = models.Goal.objects.filter(person_id=made.person)
    assert goals.count() >= 4
    assert goals.exclude(parent=None).count() >= 2
    signs = models.Milestone.objects.filter(person_id=made.person)
    assert signs.exclude(reached_on=None).exists()
    assert signs.filter(reached_on=None, by__gt=made.today).exists()


@pytest.mark.django_db
def test_the_cast_works_in_every_way_that_work_is_had(one):
    name, made = one
    found, reports, papers = work.show(made), leading.show(made), packet.find(made)
    kinds = {one.kind for one in found.engagements}
    match name:
        case "ionut":
            assert found.managers
            assert {one.series.kind for one in found.talks} == {"manager", "report", "mentor"}
            assert len(found.flags) == 2
        case "chidinma":
            assert len(found.aligned.both) == 3
            (paper,) = papers
            assert {one.kind for one in paper.lines} == {"did", "story", "delivered", "heard", "expected"}
            assert sum(bool(one.goal) for one in paper.lines) >= 8
        case "lakshmi":
            assert len(reports) == 4
            assert all(one.aims for one in reports)
        case "solveig":
            assert kinds == {"client", "board", "own"}
            assert not found.managers
        case "doerte":
            assert "between" in kinds
            assert "Lead Design Engineer" not in {one.title for one in found.jobs}
        case "aissatou":
            shared = [one.title for one, _aims in found.aligned.both]
            assert shared == ["One of them on real numbers of Maison Cordier"]
        case _:
            assert name == "angelo"
            assert not found.managers
            assert "manager" not in {one.series.kind for one in found.talks}


@pytest.mark.django_db
def test_every_sample_person_can_look_at_work(one):
    _name, made = one
    found = work.show(made)
    assert found.safe
    assert found.talks
    assert found.heard


@pytest.mark.django_db
def test_nobody_is_met_twice_on_one_day_for_one_talk(one):
    _name, made = one
    told = models.Presence.objects.filter(person_id=made.person).values_list("contact__name", "day")
    assert len(told) == len(set(told))


def test_a_sample_person_for_whom_work_is_not_safe_keeps_facts_and_is_proposed_nobody_who_leads(access):
    made = sample.add(access, "angelo")
    assert len(fact.find(made)) == 3
    told = hear.find(made, text="I begin at a warehouse", sort="move")
    assert told.hearers
    assert "Trisha Mae Ng" not in {one.contact.name for one in told.hearers}


def test_results_of_a_sample_person_say_where_they_are_from(access):
    made = sample.add(access, "doerte")
    assert {one.source for one in assessment.find(made)} == {"own", ""}
