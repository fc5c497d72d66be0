from datetime import date

import pytest

from waymark.career.exchange.cv_person import read_person
from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.draft import Draft


def read(*texts):
    draft = Draft(source="cv", file="cv.txt", today=date(2026, 11, 22))
    read_person([Line(number=n, text=text) for n, text in enumerate(texts, 1)], draft)
    return draft.person, [field for field, _ in draft.person_doubts]


def test_name_headline_place_and_summary_stand_in_their_order():
    person, asked = read(
        "Ana Pop", "Ward nurse", "Iași, Romania", "ana@x.example", "I look after people,", "at night."
    )
    assert person == {
        "name": "Ana Pop",
        "headline": "Ward nurse",
        "place": "Iași, Romania",
        "email": "ana@x.example",
        "summary": "I look after people, at night.",
    }
    assert not asked


@pytest.mark.parametrize(
    "name", ["Sinéad O’Neill-Groß", "Aïssatou N'Diaye", "Ștefania 🦄 Pop", "JANE Q. PUBLIC"]
)
def test_names_of_many_kinds_are_names(name):
    assert read(name, "x@y.example")[0]["name"] == name


def test_what_the_document_is_called_is_no_name():
    assert read("Curriculum Vitae", "Ana Pop", "ana@x.example")[0]["name"] == "Ana Pop"


def test_without_an_address_to_confirm_it_every_guess_is_asked():
    assert read("Ana Pop", "Ward nurse", "Iași, Romania", "I care.")[1] == [
        "name",
        "headline",
        "place",
        "summary",
    ]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Hauptstraße 5, 33602 Bielefeld · a@b.example", "Bielefeld"),
        ("12 rue des Lilas, 69001 Lyon | a@b.example", "Lyon"),
        ("Seattle, WA 98101 • a@b.example • (206) 555-0100", "Seattle, WA"),
        ("Visakhapatnam, India, a@b.example", "Visakhapatnam, India"),
        ("Address: Cluj-Napoca", "Cluj-Napoca"),
    ],
)
def test_the_town_is_kept_and_the_street_is_not(line, place):
    assert read("Ana Pop", line)[0]["place"] == place


def test_phone_and_web_addresses_are_known():
    person, _ = read("Ana Pop", "+40 (700) 123-456 | https://ana.example/cv | linkedin.com/in/ana")
    assert (person["phone"], person["url"]) == ("+40 (700) 123-456", "https://ana.example/cv")
