"""What is missing and how it is learned: the gap, what pays off, certificates, ladders, adverts."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import models, verbs
from waymark.career.problems import Problems
from waymark.career.records.history import Document

TODAY = dt.date(2026, 11, 22)
AD = """Head nurse
Saint Elena Hospital

Requirements
- Current driver's licence
- Certified welding inspector
- Bachelor's degree in nursing
- At least 5 years of experience as a nurse
- At least 30 years of experience in everything
- Fluent English
- Negotiation skills

Nice to have
- Experience with Microsoft Excel
"""


def run(access, noun, name, /, **raw):
    return verbs.find(noun, name).run(access, raw).answer


@pytest.fixture
def ionut(looking_at):
    return looking_at("ionut")


def test_without_anything_aimed_at_there_is_nothing_to_compare(access):
    found = run(access, "learning", "show")
    assert (found.aims, found.toward, found.gap, found.pays, found.steps) == ((), None, None, (), ())


def test_the_gap_is_that_of_the_latest_goal_and_any_other_can_be_named(ionut):
    found = run(ionut, "learning", "show")
    assert found.toward.code == found.gap.code == "11-9111.00"
    assert found.toward.goal_id is not None
    other = run(ionut, "learning", "show", toward="welder")
    assert other.gap.title.startswith("Welders")
    assert other.toward.goal_id is None


def test_what_pays_off_helps_with_several_things_aimed_at(ionut):
    run(ionut, "option", "save", what="Training and development managers")
    found = run(ionut, "learning", "show")
    titles = {one.title for one in found.aims}
    assert found.pays
    for one in found.pays:
        assert len(set(one.titles) & titles) == len(one.titles) >= 2
        assert one.level > one.have


def test_a_step_one_does_not_believe_in_is_parked_out_of_the_agenda_until_one_does(ionut):
    planned = models.Block.objects.filter(archived_at=None, state="planned")
    step = next(s for s in run(ionut, "learning", "show").steps if planned.filter(action=s.id).exists())
    run(ionut, "action", "believe", id=step.id, yes=False)
    found = run(ionut, "learning", "show")
    assert [s.id for s in found.parked] == [step.id]
    assert step.id not in [s.id for s in found.steps]
    assert not planned.filter(action=step.id, day__gt=ionut.today).exists()
    assert step.id not in [s.action.id for s in run(ionut, "plan", "show").steps]
    run(ionut, "action", "believe", id=step.id, yes=True)
    assert step.id in [s.action.id for s in run(ionut, "plan", "show").steps]


def test_parking_what_is_done_changes_nothing(ionut):
    done = next(a for a in run(ionut, "action", "find") if a.state == "done")
    assert run(ionut, "action", "believe", id=done.id, yes=False).state == "done"


@pytest.mark.parametrize(
    ("expires", "code"),
    [
        ("2027-02", "expiry.soon"),
        ("2026", "expiry.soon"),
        ("2026-03-01", "expiry.passed"),
        ("2029", None),
        ("2019", None),
        ("", None),
    ],
)
def test_a_certificate_is_spoken_of_around_its_end(access, expires, code):
    run(access, "certification", "add", name="First aid", expires=expires)
    assert [one.reason.code for one in run(access, "learning", "show").ends] == ([code] if code else [])


def test_a_ladder_aims_at_the_next_level_unless_another_is_named(access):
    made = run(access, "framework", "example", name="craft")
    assert run(access, "learning", "ladder", id=made.id).level == "Trainee"
    run(access, "framework", "edit", id=made.id, current="Trainee")
    assert run(access, "learning", "ladder", id=made.id).level == "Skilled worker"
    run(access, "framework", "edit", id=made.id, current="Foreperson")
    assert run(access, "learning", "ladder", id=made.id).level == "Foreperson"
    run(access, "framework", "edit", id=made.id, target="Specialist")
    assert run(access, "learning", "ladder", id=made.id).level == "Specialist"


def test_a_ladder_is_looked_at_before_it_is_brought_in(access):
    table = Document(name="own.csv", data=b"Competency,Junior,Senior\nThe work,with help,alone\n")
    seen = run(access, "framework", "preview", document=table)
    assert seen.levels == ("Junior", "Senior")
    assert run(access, "framework", "find") == ()
    with pytest.raises(Problems):
        run(access, "framework", "preview", document=Document(name="own.csv", data=b"Competency\n"))
    assert run(access, "framework", "bring", document=table).levels == seen.levels


def read(access, text):
    made = run(access, "advert", "read", text=text)
    return run(access, "learning", "advert", id=made.id)


def test_an_advert_stands_beside_the_record_what_ends_an_application_first(ionut):
    found = read(ionut, AD)
    kinds = [one.demand.knock_out for one in found.met]
    assert kinds == sorted(kinds, reverse=True)
    states = {(one.demand.kind, one.demand.amount): (one.state, one.by) for one in found.met}
    assert states["licence", None] == ("look", "")
    assert states["degree", None] == ("shown", "Bachelor of Science")
    assert states["years", 5] == ("shown", "")
    assert states["years", 30] == ("missing", "")
    assert states["language", None] == ("look", "English · working")
    assert all(one.demand.sentence for one in found.met)
    assert found.count("shown") + found.count("look") < len(found.met)


def test_a_skill_that_is_named_and_well_rated_is_shown_and_a_weak_one_is_not(access):
    def state(text):
        return {one.demand.text: one.state for one in read(access, text).met}

    ad = "Buyer\nYou must have negotiation skills."
    assert state(ad)["Negotiation"] == "missing"
    skill = run(access, "skill", "add", label="Negotiation", level=2, level_from="own")
    assert state(ad)["Negotiation"] == "missing"
    run(access, "skill", "edit", id=skill.id, level=4)
    assert state(ad)["Negotiation"] == "shown"


def test_an_empty_record_shows_nothing_and_claims_nothing(access):
    found = read(access, AD)
    assert found.count("shown") == found.count("assumed") == 0
    assert {one.state for one in found.met} <= {"missing", "look"}


@pytest.mark.parametrize(
    ("asked", "spoken", "state"),
    [
        ("Fluent French", "native", "shown"),
        ("French C1", "fluent", "shown"),
        ("French B1", "B2", "shown"),
        ("Fluent French", "B1", "look"),
        ("Native French", "fluent", "look"),
        ("Fluent French", "working", "look"),
    ],
)
def test_a_language_spoken_better_than_asked_for_is_shown(access, asked, spoken, state):
    run(access, "language", "add", label="French", fluency=spoken)
    found = read(access, f"Clerk\n\nYour profile\n- {asked}\n")
    assert [one.state for one in found.met if one.demand.kind == "language"] == [state]


SPANISH_AD = """Enfermera
Requisitos
- Grado en Enfermería
- Carné de conducir B
- Inglés avanzado
- Trabajo en equipo
- Cuidados de enfermería
"""


@pytest.mark.parametrize(
    ("speaks", "learned", "can"),
    [
        (("Inglés", "C1"), ("Grado", "Enfermería"), "Enfermería"),
        (("English", "fluent"), ("Bachelor of Science", "Nursing"), "Nursing"),
    ],
)
def test_a_spanish_advert_stands_beside_a_record_in_either_language(access, speaks, learned, can):
    run(access, "language", "add", label=speaks[0], fluency=speaks[1])
    run(access, "education", "add", institution="Universidad", degree=learned[0], area=learned[1])
    run(access, "skill", "add", label=can, level=5, level_from="own")
    run(access, "certification", "add", name="Carné de conducir B")
    states = {one.demand.text: one.state for one in read(access, SPANISH_AD).met}
    assert states == {
        "Grado en Enfermería": "shown",
        "Carné de conducir B": "shown",
        "Inglés": "shown",
        "Medicine and Dentistry": "shown",
        "Coordination": "missing",
    }
