"""Bringing a document into the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from waymark.career import models, samples, verbs
from waymark.career.problems import Problems
from waymark.career.records.history import Document

PEOPLE = Path(__file__).parent.parent / "people"


def document(path):
    return Document(name=path.name, data=path.read_bytes())


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw)


@pytest.mark.parametrize("name", samples.names())
@pytest.mark.parametrize("file", ["linkedin.zip", "resume.json", "cv.pdf"])
def test_every_role_of_the_cast_comes_in_and_a_second_time_changes_nothing(access, name, file):
    given = document(PEOPLE / name / file)
    titles = {e["title"] for e in samples.read(name)["experiences"]}
    run(access, "history", "apply", document=given)
    assert titles <= {e.title for e in run(access, "experience", "find").answer}

    again = run(access, "history", "apply", document=given)
    assert again.answer.changes_nothing
    assert again.change is None


def test_looking_stores_nothing(access):
    found = run(access, "history", "preview", document=document(PEOPLE / "ionut/linkedin.zip"))
    assert found.answer.added
    assert models.Change.objects.count() == 0


def test_an_import_is_one_undo(access):
    run(access, "history", "apply", document=document(PEOPLE / "ionut/linkedin.zip"))
    assert models.Experience.objects.exists()
    run(access, "change", "undo")
    for model in (models.Experience, models.Skill, models.Contact, models.Question, models.Education):
        assert not model.objects.exists()
    assert models.Person.objects.get().name == ""


def test_what_the_person_wrote_is_never_overwritten(access):
    run(access, "person", "edit", headline="My own words")
    found = run(access, "history", "apply", document=document(PEOPLE / "ionut/linkedin.zip")).answer
    assert models.Person.objects.get().headline == "My own words"
    assert any(r.values["kept"] == "My own words" for r in found.differing)


def test_a_bad_row_is_named_and_the_rest_goes_in(access):
    given = document(PEOPLE / "bad/linkedin-bad-rows.zip")
    found = run(access, "history", "apply", document=given).answer
    assert found.troubles
    assert all(place.file for place in found.troubles)
    assert models.Experience.objects.exists()


@pytest.mark.parametrize(
    "file",
    ["nothing.zip", "not-a-zip.zip", "truncated.zip", "bomb.zip", "scan.pdf", "encrypted.pdf", "broken.json"],
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(access, file):
    with pytest.raises(Problems):
        run(access, "history", "apply", document=document(PEOPLE / "bad" / file))
    assert models.Change.objects.count() == 0


def test_roles_are_tied_to_the_occupations_their_titles_surely_mean(access):
    run(access, "history", "say", line="Registered nurse", since="2018")
    (role,) = run(access, "experience", "find").answer
    assert role.occupation == "29-1141.00"


def test_a_title_that_means_nothing_known_stays_open(access):
    run(access, "history", "say", line="Qwertz uiop")
    (role,) = run(access, "experience", "find").answer
    assert role.occupation == ""


def test_the_record_goes_out_as_json_resume_and_in_again_unchanged(access):
    run(access, "history", "apply", document=document(PEOPLE / "solveig/resume.json"))
    out = run(access, "history", "export").answer
    assert run(access, "history", "apply", document=out).answer.changes_nothing


def test_what_is_unsure_is_asked_and_can_be_settled(access):
    text = "CV\n\nExperience\nSomething Unclear GmbH Halle\n03/2019 - 04/2021\nDid things\n"
    run(access, "history", "apply", document=Document(name="cv.txt", data=text.encode()))
    asked = run(access, "question", "find").answer
    assert asked
    one = next(q for q in asked if q.field in {"title", "organisation"})
    run(access, "question", "settle", id=one.id, value="Chief of things")
    assert one.id not in {q.id for q in run(access, "question", "find").answer}
    assert models.Experience.objects.filter(**{one.field: "Chief of things"}).exists()
