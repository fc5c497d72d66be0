"""Stories of what went well, and how they grow from the log."""

from __future__ import annotations

from uuid import uuid4

import pytest

from waymark.career import verbs
from waymark.career.actions import entry, skill, success
from waymark.career.problems import Problems


def test_a_story_grows_from_a_line_with_its_day_its_skills_and_its_energy(access):
    rota = skill.add(access, label="Planning a rota")
    line = entry.add(access, text="Rebuilt the rota in ten minutes", skills=(rota.id,), energy=2)
    story = success.grow(access, entry_id=line.id)
    assert (story.title, story.date, story.energy) == (line.text, str(line.day), 2)
    assert (story.entries, story.skills) == ((str(line.id),), (str(rota.id),))


def test_a_story_that_has_grown_already_is_the_same_one(access):
    line = entry.add(access, text="Rebuilt the rota")
    story = success.grow(access, entry_id=line.id)
    success.edit(access, id=story.id, result="Nobody was called in")
    assert success.grow(access, entry_id=line.id).id == story.id
    success.archive(access, id=story.id)
    assert success.grow(access, entry_id=line.id).id != story.id


@pytest.mark.parametrize("field", ["entries", "skills", "experience_id"])
def test_a_story_names_only_what_is_in_the_record(access, field):
    stranger = str(uuid4())
    given = {"title": "x", field: stranger if field == "experience_id" else [stranger]}
    with pytest.raises(Problems) as caught:
        verbs.find("success", "add").run(access, given)
    assert [(p.field, p.code) for p in caught.value.problems] == [(field, "record.not_found")]


def test_a_line_that_was_put_away_grows_into_nothing(access):
    line = entry.add(access, text="Rebuilt the rota")
    entry.archive(access, id=line.id)
    with pytest.raises(Problems, match=r"record\.not_found"):
        success.grow(access, entry_id=line.id)


@pytest.mark.parametrize("energy", [-3, 3, 0.5])
def test_energy_is_told_in_whole_steps_from_minus_two_to_two(access, energy):
    for noun, given in (
        ("success", {"title": "x"}),
        ("entry", {"text": "x"}),
        ("experiment", {"question": "x"}),
    ):
        with pytest.raises(Problems, match="energy"):
            verbs.find(noun, "add").run(access, {**given, "energy": energy})
