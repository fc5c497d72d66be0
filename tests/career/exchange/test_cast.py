"""The sample people bring themselves in every format, and nothing of their working lives is lost."""

from datetime import date
from pathlib import Path

import pytest

from waymark.career import samples
from waymark.career.exchange.merge import apply, compare
from waymark.career.exchange.read import read
from waymark.career.records.history import Document, History

TODAY = date(2026, 11, 22)
PEOPLE = Path(__file__).resolve().parents[2] / "people"
FILES = [file.relative_to(PEOPLE) for name in samples.names() for file in sorted((PEOPLE / name).iterdir())]
every_file = pytest.mark.parametrize("file", FILES, ids=str)


def brought(file):
    return read(Document(name=file.name, data=(PEOPLE / file).read_bytes()), TODAY)


def person(file):
    return samples.read(file.parts[0])


def dates(record):
    return str(record.start or ""), str(record.end or "")


def meant(told, file):
    """The dates of a role or school; Lakshmi's archive knows years only."""
    years = file == Path("lakshmi/linkedin.zip")
    return tuple(told.get(key, "")[: 4 if years else 10] for key in ("start", "end"))


@every_file
def test_every_role_is_found_with_its_dates(file):
    found = [(role.title, role.organisation, *dates(role)) for role in brought(file).experiences]
    told = [(role["title"], role["organisation"], *meant(role, file)) for role in person(file)["experiences"]]
    assert sorted(found) == sorted(told)


@every_file
def test_every_school_is_found_with_its_dates(file):
    found = [(s.institution, s.degree, s.area, *dates(s)) for s in brought(file).educations]
    told = [(s["institution"], s["degree"], s["area"], *meant(s, file)) for s in person(file)["educations"]]
    assert sorted(found) == sorted(told)


@every_file
def test_every_skill_language_and_certificate_is_found(file):
    history, told = brought(file), person(file)
    assert {skill.label for skill in history.skills} == {skill["label"] for skill in told["skills"]}
    assert {language.label for language in history.languages} == {each["label"] for each in told["languages"]}
    found = {(c.name, c.issuer) for c in history.certifications}
    assert found == {(c["name"], c["issuer"]) for c in told["certifications"]}


@every_file
def test_the_person_is_named(file):
    assert brought(file).person.name == person(file)["person"]["name"]
    assert brought(file).person.email == person(file)["person"]["email"]


@every_file
def test_what_was_achieved_is_kept_word_for_word(file):
    told = {line for role in person(file)["experiences"] for line in role.get("highlights", ())}
    roles = brought(file).experiences
    found = "\n".join("\n".join((role.description, *role.highlights)) for role in roles)
    assert not [line for line in told if line not in found]


@every_file
def test_every_question_is_about_something_in_the_history(file):
    history = brought(file)
    for question in history.questions:
        records = (history.person, *history.experiences, *history.educations, *history.certifications)
        assert any(question.record is record for record in records)
        assert hasattr(question.record, question.field)


@pytest.mark.parametrize("name", samples.names())
def test_all_files_of_a_person_together_tell_each_role_and_school_once(name):
    whole = History()
    for file in (file for file in FILES if file.parts[0] == name):
        whole = apply(compare(brought(file), whole), whole)
    told = samples.read(name)
    assert len(whole.experiences) == len(told["experiences"])
    assert len(whole.educations) == len(told["educations"])
    assert len(whole.certifications) == len(told["certifications"])
    for file in (file for file in FILES if file.parts[0] == name):
        assert compare(brought(file), whole).changes_nothing
