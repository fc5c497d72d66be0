"""A name that may mean somebody known is asked about, and all that was typed stays until it is said."""

from __future__ import annotations

import pytest

from waymark.career import local

TALK = {"people": "Ioana, Bo Ek", "title": "The audit", "mine": "Send the sheet", "channel": "call"}


@pytest.fixture
def known(visit):
    """Two Ioanas of whom only the family name tells them apart."""
    pages = [
        visit.post("/people/contacts/new", said).path
        for said in ({"name": "Ioana Pop", "organisation": "Clinic North"}, {"name": "Rus Ioana"})
    ]
    return [page.rpartition("/")[2] for page in pages]


def chosen(page, words):
    """What the button with these words says."""
    (button,) = [one for one in page.tree.css("main button.answer") if words in one.text()]
    return button.attributes["value"]


def names(visit):
    return [one.text() for one in visit.get("/people/contacts").tree.css(".row.leads a")]


def test_a_given_name_is_asked_about_and_one_click_says_who_it_is(visit, known):
    asked = visit.post("/people/log", TALK, 422)
    assert asked.title == "Who is “Ioana”?"
    assert [one.text() for one in asked.tree.css("main button.answer bdi")] == [
        "Ioana Pop", "Rus Ioana", "Somebody new",
    ]  # fmt: skip
    assert "Clinic North" in asked.words
    assert names(visit) == ["Ioana Pop", "Rus Ioana"]
    noted = visit.send(asked.form(), **{"is": chosen(asked, "Rus Ioana")})
    assert noted.toast == "Noted. Bo Ek: among your contacts now."
    page = visit.get(f"/people/contact/{known[1]}")
    assert "The audit" in page.words
    assert "Send the sheet" in visit.get("/plan/steps").words
    assert names(visit) == ["Bo Ek", "Ioana Pop", "Rus Ioana"]


def test_somebody_new_is_one_click_too(visit, known):
    asked = visit.post("/people/log", TALK, 422)
    noted = visit.send(asked.form(), **{"is": chosen(asked, "Somebody new")})
    assert noted.toast == "Noted. Ioana and Bo Ek: among your contacts now."
    assert names(visit) == ["Bo Ek", "Ioana", "Ioana Pop", "Rus Ioana"]
    assert visit.post("/people/log", {"people": "ioana"}).title == "Ioana"


def test_what_was_typed_can_be_changed_instead(visit, known):
    asked = visit.post("/people/log", TALK, 422)
    form = visit.send(asked.form(), 200, again="1").form(".talk")
    assert {name: form.values[name] for name in TALK} == TALK
    assert visit.send(form, people="Ioana Pop").title == "Ioana Pop"


def test_several_names_are_asked_about_one_after_the_other(visit, known):
    visit.post("/people/contacts/new", {"name": "Bo Ek"})
    first = visit.post("/people/log", {"people": "Ioana; Bo"}, 422)
    second = visit.send(first.form(), 422, **{"is": chosen(first, "Ioana Pop")})
    assert second.title == "Who is “Bo”?"
    said = [one.attributes["value"] for one in second.tree.css("input[name=is]")]
    noted = visit.send(second.form(), **{"is": [*said, chosen(second, "Bo Ek")]})
    assert noted.toast == "Noted."
    assert names(visit) == ["Bo Ek", "Ioana Pop", "Rus Ioana"]


def test_of_several_with_one_name_the_place_tells_them_apart(visit, known):
    visit.post("/people/contacts/new", {"name": "Ioana Pop", "organisation": "Yard"})
    asked = visit.post("/people/log", {"people": "Ioana Pop"}, 422)
    yard = chosen(asked, "Yard")
    assert visit.send(asked.form(), **{"is": yard}).path.endswith(yard.rpartition("=")[2])
    visit.send(asked.form(), **{"is": chosen(asked, "Somebody new")})
    assert names(visit).count("Ioana Pop") == 3


def test_beside_a_contact_whoever_else_was_there_is_asked_about_too(visit, known):
    page = visit.get(f"/people/contact/{known[0]}")
    asked = visit.send(page.form(".talk"), 422, people="Rus", title="Tea at noon")
    noted = visit.send(asked.form(), **{"is": chosen(asked, "Rus Ioana")})
    assert noted.toast == "Noted."
    for key in known:
        assert "Tea at noon" in visit.get(f"/people/contact/{key}").words


def test_an_answer_that_names_nobody_is_refused(visit, known):
    stranger = "Ioana=01a22be5-3155-72f0-a54b-47da640d271a"
    assert visit.post("/people/log", {"people": "Ioana", "is": stranger}, 422).alerts
    assert names(visit) == ["Ioana Pop", "Rus Ioana"]


def test_a_line_that_tells_of_a_talk_is_asked_about_too_and_leads_back(visit, known):
    line = {"text": "Ioana: lunch at noon", "kind": "interaction", "next": "/plan"}
    asked = visit.post("/capture", line, 422)
    assert asked.title == "Who is “Ioana”?"
    assert names(visit) == ["Ioana Pop", "Rus Ioana"]
    noted = visit.send(asked.form(), **{"is": chosen(asked, "Ioana Pop")})
    assert (noted.path, noted.toast) == ("/plan", "Noted.")
    assert "lunch at noon" in visit.get(f"/people/contact/{known[0]}").words


def test_a_line_that_waited_without_connection_is_kept_though_nobody_can_be_asked(visit, known):
    at = local.access("test").now.isoformat()
    visit.post("/capture", {"text": "Ioana: lunch", "kind": "interaction", "at": at})
    assert names(visit) == ["Ioana", "Ioana Pop", "Rus Ioana"]
