from datetime import date

import pytest

from waymark.career.exchange import cv_lists
from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.draft import Draft

TODAY = date(2026, 11, 22)


def draft(reader, *texts, bullet=False):
    found = Draft(source="cv", file="cv.txt", today=TODAY)
    rest = reader([Line(number=n, text=text, bullet=bullet) for n, text in enumerate(texts, 1)], found)
    return found, [line.text for line in rest]


def skills(*texts, bullet=False):
    found, _ = draft(cv_lists.read_skills, *texts, bullet=bullet)
    return [(skill.label, skill.level) for skill in found.records["skills"]]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Python, SQL, Excel", ["Python", "SQL", "Excel"]),
        ("Python; SQL · Excel | R", ["Python", "SQL", "Excel", "R"]),
        ("Programming: Python, SQL", ["Python", "SQL"]),
        ("Forklift (counterbalance, reach), Excel", ["Forklift (counterbalance, reach)", "Excel"]),
        ("Stick welding, all positions; Rigging", ["Stick welding, all positions", "Rigging"]),
        ("Excel ●●●○○, Word ★★★", ["Excel", "Word"]),
    ],
)
def test_skills_in_a_line_are_taken_apart(text, labels):
    assert [label for label, _ in skills(text)] == labels


def test_a_comma_within_a_phrase_splits_nothing():
    assert skills("Stick welding, all positions", bullet=True) == [("Stick welding, all positions", "")]


def test_levels_are_read_where_they_are_levels():
    assert skills("SAP (advanced), MS Office: fortgeschritten") == [
        ("SAP", "advanced"),
        ("MS Office", "fortgeschritten"),
    ]
    assert skills("Forklift (counterbalance)") == [("Forklift (counterbalance)", "")]


def test_a_sentence_among_skills_is_named_and_left_out():
    found, _ = draft(cv_lists.read_skills, "I am good at very many things that nobody ever asked about " * 2)
    assert not found.records["skills"]
    assert [t.reason.code for t in found.troubles] == ["history.line_unread"]


def test_wrapped_lines_of_a_list_are_joined():
    found, _ = draft(cv_lists.read_skills, "Reviewing code; Giving hard", "feedback; Estimating")
    assert [skill.label for skill in found.records["skills"]] == [
        "Reviewing code",
        "Giving hard feedback",
        "Estimating",
    ]


@pytest.mark.parametrize("text", ["English (C1)", "English: C1", "English – C1", "English C1"])
def test_a_language_and_how_well(text):
    found, _ = draft(cv_lists.read_languages, text)
    (language,) = found.records["languages"]
    assert (language.label, language.fluency) == ("English", "C1")


def test_a_list_of_languages_ends_where_levels_end():
    found, rest = draft(
        cv_lists.read_languages, "Romanian (native)", "English (fluent)", "Ana Pop", "Nurse, Cluj"
    )
    assert len(found.records["languages"]) == 2
    assert rest == ["Ana Pop", "Nurse, Cluj"]


def test_prose_beside_a_narrow_list_is_none_of_it():
    lines = [
        Line(number=1, text="First aid", bullet=True),
        Line(number=2, text="Seven years on the floor taught me a lot"),
    ]
    items, rest = cv_lists.items(lines)
    assert [item.text for item in items] == ["First aid"]
    assert [line.number for line in rest] == [2]


def certificate(text):
    found, _ = draft(cv_lists.read_certifications, text)
    (told,) = found.records["certifications"]
    return (told.name, told.issuer, str(told.date or ""), str(told.expires or "")), found.questions


def test_an_issuer_is_known_by_its_kind():
    told, questions = certificate("Energy Auditor, Part 1, Chamber of Engineers, Bielefeld, 11.2026")
    assert told == ("Energy Auditor, Part 1", "Chamber of Engineers, Bielefeld", "2026-11", "")
    assert not questions


def test_an_issuer_that_only_its_place_tells_is_asked():
    told, questions = certificate("First Aid, Brightwater, 2024")
    assert told == ("First Aid", "Brightwater", "2024", "")
    assert [(q.field, q.reason.code) for q in questions] == [
        ("name", "history.issuer_guessed"),
        ("issuer", "history.issuer_guessed"),
    ]


@pytest.mark.parametrize(
    "text", ["Forklift (valid until 05/2027)", "Forklift, expires 05/2027", "Forklift, gültig bis 05/2027"]
)
def test_a_date_of_expiry_is_no_date_of_issue(text):
    assert certificate(text)[0] == ("Forklift", "", "", "2027-05")


def test_issue_and_expiry_are_both_read():
    assert certificate("ALS – Resus Council, 03/2022 – 03/2026")[0] == (
        "ALS",
        "Resus Council",
        "2022-03",
        "2026-03",
    )
