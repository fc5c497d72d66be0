"""Which occupation a held role counts as: no wrong tie for the cast, no silence for anybody."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import held_titles
from waymark.career import samples
from waymark.career.advice.placing import LIMIT, Role, Tie, alone_means, meant, tied
from waymark.career.exchange.read import read
from waymark.career.records.history import Document
from waymark.catalogue import shelf
from waymark.catalogue.install import install

PEOPLE = Path(__file__).parent.parent / "people"
FILES = tuple(
    (name, file.name)
    for name in samples.names()
    for file in sorted((PEOPLE / name).iterdir())
    if file.suffix in {".zip", ".json", ".pdf", ".docx"}
)
RIGHT = {
    "Teacher of Mathematics": {"25-2022", "25-2031"},
    "First-aid Instructor": {"25-3021"},
    "Homework Helper": {"25-3041"},
}
"""Where the sample names no code or more than one is right: forms 6 to 10 are both kinds of school."""


@pytest.fixture(scope="module")
def books(starter):
    return shelf.current(starter)


@pytest.fixture(scope="module")
def onet(shared, tmp_path_factory):
    place = tmp_path_factory.mktemp("shelf")
    install("onet", shared / "onet/db_29_3_text.zip", place, lambda _step: None)
    return shelf.current(place)


def roles_of(name, file):
    given = Document(name=file, data=(PEOPLE / name / file).read_bytes())
    return read(given, dt.date(2026, 11, 22))


def judge(catalogue, name, file):
    """The jobs of a document that are tied wrongly, and those that are tied at all."""
    true = {e["title"]: e.get("occupation", "")[:7] for e in samples.read(name)["experiences"]}
    history = roles_of(name, file)
    jobs = [e for e in history.experiences if e.kind == "job"]
    studied = [words for e in history.educations for words in (e.area, e.degree) if words]
    ties = tied(catalogue, [Role(title=e.title, organisation=e.organisation) for e in jobs], studied, "en")
    found = [(e.title, t.code) for e, t in zip(jobs, ties, strict=True) if t]
    wrong = [(title, code) for title, code in found if code[:7] not in RIGHT.get(title, {true.get(title)})]
    return wrong, found


@pytest.mark.parametrize(("name", "file"), FILES)
def test_no_role_of_the_cast_is_tied_wrongly_with_the_starter(books, name, file):
    wrong, found = judge(books, name, file)
    assert found
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize(("name", "file"), FILES)
def test_no_role_of_the_cast_is_tied_wrongly_with_onet(onet, name, file):
    wrong, found = judge(onet, name, file)
    assert found
    assert wrong == []


def test_held_titles_are_tied_right_or_asked_about_with_the_starter(books):
    counts, wrong = held_titles.measure(books)
    assert wrong == []
    assert counts["right"] >= 85


@pytest.mark.slow
def test_held_titles_are_tied_right_or_asked_about_with_onet(onet):
    counts, wrong = held_titles.measure(onet)
    assert wrong == []
    assert counts["right"] >= 85


@pytest.mark.parametrize(
    "title", ["Owner", "Mentor", "Captain", "Team Lead", "Founder & CEO", "Director", "Crew Member"]
)
def test_words_of_rank_alone_mean_no_occupation(books, title):
    assert alone_means(books, title) is None


def test_what_somebody_is_to_the_place_does_not_hide_what_they_do(books):
    assert alone_means(books, "Owner and Tutor") == Tie(code="25-3041.00", sure=True)


def test_a_lead_at_the_same_place_is_guessed_to_do_the_work_they_lead(books):
    nurse, lead = Role(title="Registered Nurse", organisation="St Mary"), Role(title="Shift Lead, Ward 3")
    assert tied(books, [nurse, lead])[1] is None
    here = Role(title=lead.title, organisation="st mary")
    assert tied(books, [nurse, here]) == (
        Tie(code="29-1141.00", sure=True),
        Tie(code="29-1141.00", sure=False),
    )


def test_a_title_that_many_trades_share_takes_what_was_studied_for_a_guess(books):
    role = Role(title="Design Engineer")
    assert tied(books, [role]) == (None,)
    assert tied(books, [role], ["Mechanical Engineering"]) == (Tie(code="17-2141.00", sure=False),)


def test_the_name_of_a_place_may_speak_for_a_guess(books):
    crew = Role(title="Crew Member", organisation="Kumpas Milk Tea")
    assert tied(books, [crew]) == (Tie(code="35-3023.00", sure=False),)


def test_a_small_catalogue_takes_a_longer_title_only_where_another_role_agrees(books):
    hull, welder = Role(title="Hull Welder"), Role(title="Welder")
    assert tied(books, [hull]) == (None,)
    assert tied(books, [hull, welder])[0] == Tie(code="51-4121.00", sure=True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nursing manager", "11-9111.00"),
        ("engineering manager", "11-3021.00"),
        ("welding instructor", "25-1194.00"),
        ("ward sister", "29-1141.00"),
        ("LKW-Fahrer", "53-3032.00"),
        ("data anylst", None),
        ("softwear developer", "15-1252.00"),
        ("I want to be a nurse", "29-1141.00"),
        ("manager", None),
        ("boss", None),
        ("data work", None),
        ("", None),
    ],
)
def test_a_target_is_taken_where_its_words_are_clear(books, text, code):
    assert meant(books.find(text, LIMIT, "en"), text) == code


@pytest.mark.parametrize("name", samples.names())
def test_every_target_of_the_cast_is_understood(books, name):
    goal = samples.read(name)["goal"]
    found = meant(books.find(goal["toward"], LIMIT, "en"), goal["toward"])
    assert found is not None
    assert found[:7] == goal.get("occupation", found)[:7]


@pytest.mark.slow
@pytest.mark.parametrize("name", samples.names())
def test_every_target_of_the_cast_is_understood_with_onet(onet, name):
    goal = samples.read(name)["goal"]
    found = meant(onet.find(goal["toward"], LIMIT, "en"), goal["toward"])
    assert found is not None
    assert found[:7] == goal.get("occupation", found)[:7]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["manager", "boss", "freelance trainer", "data work", "trainer"])
def test_a_target_that_could_be_anything_is_asked_about(onet, text):
    assert meant(onet.find(text, LIMIT, "en"), text) is None
