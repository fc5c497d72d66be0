"""Bringing people in through the pages: look, say who those in doubt are, bring them in, take it back."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from waymark.career import local, models
from waymark.web import arrivals
from web.visitor import written

CARDS = b"BEGIN:VCARD\nFN:Ana Pop\nEMAIL:ana@x.example\nEND:VCARD\nBEGIN:VCARD\nFN:Bo Ban\nEND:VCARD\n"
OTHER = b"BEGIN:VCARD\nFN:Ana Pop\nTITLE:Nurse\nEND:VCARD\n"
BRING = "form[action='/people/import/bring']"


def look(visit, data=CARDS, name="cards.vcf", status=200):
    form = visit.get("/people/import").form("main form")
    return visit.send(form, status, file=SimpleUploadedFile(name, data))


def names():
    return sorted(models.Contact.objects.values_list("name", flat=True))


def test_who_would_come_is_seen_before_anything_is_kept(visit):
    visit.get("/people/import")
    before = written()
    page = look(visit)
    assert "Ana Pop" in page.words
    assert written() == before


def test_who_was_looked_at_is_brought_in_and_can_be_taken_back(visit):
    page = visit.send(look(visit).form(BRING))
    assert names() == ["Ana Pop", "Bo Ban"]
    assert page.toast == "2 added."
    visit.send(page.undo())
    assert names() == []
    assert look(visit).form(BRING)


def test_the_same_file_again_offers_nothing_to_bring(visit):
    visit.send(look(visit).form(BRING))
    assert look(visit).tree.css_first(BRING) is None


def test_who_is_in_doubt_is_asked_about_and_joined_when_that_is_said(visit):
    visit.send(look(visit).form(BRING))
    ana = models.Contact.objects.get(name="Ana Pop")
    form = look(visit, OTHER).form(BRING)
    (box,) = (name for name in form.values if name.startswith("who-"))
    visit.send(form)
    assert models.Contact.objects.get(name="Ana Pop").title == ""
    visit.send(look(visit, OTHER).form(BRING), **{box: str(ana.pk)})
    assert models.Contact.objects.get(name="Ana Pop").title == "Nurse"


def test_somebody_in_doubt_may_be_somebody_new(visit):
    visit.send(look(visit).form(BRING))
    form = look(visit, OTHER).form(BRING)
    (box,) = (name for name in form.values if name.startswith("who-"))
    visit.send(form, **{box: "new"})
    assert names() == ["Ana Pop", "Ana Pop", "Bo Ban"]


def test_a_file_of_nobody_and_no_file_are_refused_with_a_sentence(visit):
    page = look(visit, b"some words", "words.txt", 422)
    assert "No column there is a name" in page.problems["file"]
    page = visit.send(visit.get("/people/import").form("main form"), 422)
    assert page.problems["file"] == "Choose a file first."


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [("me.jpg", b"\xff\xd8\xff", "a picture"), ("cv.pdf", b"%PDF-1.7", "a PDF file")],
)
def test_a_file_of_another_kind_is_named_and_the_way_out_is_said(visit, name, data, kind):
    said = look(visit, data, name, 422).problems["file"]
    assert f"{name} is {kind}" in said
    assert "Bring address cards" in said


def test_what_to_do_stands_before_the_long_list(visit):
    page = look(visit).one("main").html
    assert page.index("Bring them in") < page.index("Ana Pop")


def test_contacts_can_be_taken_away_as_files(visit):
    visit.send(look(visit).form(BRING))
    cards = visit.get("/people/export").response
    assert cards["Content-Type"].startswith("text/vcard")
    assert b"FN:Ana Pop" in cards.content
    assert b"VERSION:3.0" in visit.get("/people/export?format=vcard3").response.content
    assert b"Ana,Pop" in visit.get("/people/export?format=csv").response.content


# a large file


@pytest.fixture
def large(monkeypatch):
    """Every file is a large one to bring in; what runs in the background elsewhere runs at once here."""

    def at_once(target, args, **_named):
        return type("Thread", (), {"start": lambda _self: target(*args)})()

    monkeypatch.setattr(arrivals, "SMALL", {"preview": 10_000, "apply": 0})
    monkeypatch.setattr(arrivals.threading, "Thread", at_once)
    monkeypatch.setattr(arrivals.connections, "close_all", lambda: None)
    monkeypatch.setattr(arrivals, "_now", {})


@pytest.mark.usefixtures("large")
def test_a_large_file_comes_in_by_itself_and_is_told_when_it_is_in(visit):
    sent = visit.client.post("/people/import/bring", look(visit).form(BRING).values)
    assert sent.headers["Location"] == "/people/import/bring"
    page = visit.arrive("/people/import/bring")
    assert page.path == "/people/contacts"
    assert page.toast == "2 added."
    visit.send(page.undo())
    assert names() == []
    assert visit.arrive("/people/import/bring").path == "/people/import"  # told once


@pytest.mark.usefixtures("large")
def test_a_page_that_asks_again_and_again_is_led_on_as_a_whole(visit):
    visit.client.post("/people/import/bring", look(visit).form(BRING).values)
    asked = visit.get("/people/import/bring", **{"HX-Request": "true"})
    assert asked.response["HX-Redirect"] == "/people/import/bring"
    assert visit.arrive("/people/import/bring").toast == "2 added."


@pytest.mark.usefixtures("large")
def test_how_far_a_large_file_is_can_be_seen_left_and_found_again(visit, monkeypatch):
    form = look(visit).form(BRING)
    under_way = arrivals.Arrival(
        upload=form.values["upload"], name="a.vcf", texts=False, verb="apply", step="write", share=0.5
    )
    monkeypatch.setattr(arrivals, "_now", {local.access("test").person: under_way})
    page = visit.get("/people/import/bring")
    assert "Writing them down" in page.words
    assert page.one("progress").attributes["value"] == "2.5"
    assert '<noscript><meta http-equiv="refresh"' in page.response.content.decode()
    assert visit.get("/people/import").one(".notice a").attributes["href"] == "/people/import/bring"
    other = visit.client.post("/people/import/bring", look(visit, OTHER).form(BRING).values)
    assert other.headers["Location"] == "/people/import/bring"
    assert "Another file is still coming in" in visit.get("/people/import/bring").toast
    assert names() == []


@pytest.mark.usefixtures("large")
def test_what_is_wrong_with_a_large_file_is_said_at_its_box(visit):
    form = look(visit).form(BRING)
    visit.client.post("/people/import/bring", form.values | {"who-0": "nobody"})
    assert "0 = nobody" in visit.get("/people/import/bring", 422).problems["file"]


@pytest.mark.usefixtures("large")
def test_a_fault_of_ours_is_said_and_adds_nobody(visit, monkeypatch):
    form = look(visit).form(BRING)

    def breaks(*_given):
        raise RuntimeError("a fault of ours")

    with monkeypatch.context() as broken:
        broken.setattr("waymark.career.actions.contacts_in.bring", breaks)
        visit.client.post("/people/import/bring", form.values)
    assert "on our side" in visit.get("/people/import/bring", 422).problems["file"]
    assert names() == []


@pytest.fixture
def very_large(large, monkeypatch):
    """Every file takes long to look at."""
    monkeypatch.setattr(arrivals, "SMALL", {"preview": 0, "apply": 0})


def sent(visit, data=CARDS):
    """What answers a file that takes long to look at."""
    form = visit.get("/people/import").form("main form")
    cards = SimpleUploadedFile("cards.vcf", data)
    return visit.client.post("/people/import", form.values | {"file": cards}).headers["Location"]


@pytest.mark.usefixtures("very_large")
def test_a_very_large_file_is_looked_at_by_itself_and_can_be_seen_again_until_it_is_left(visit):
    before = written()
    assert sent(visit) == "/people/import/bring"
    for _again in range(2):
        page = visit.get("/people/import/bring")
        assert page.title == "This is what it would add"
        assert "Ana Pop" in page.words
    assert written() == before
    visit.send(page.form("form[action='/people/import/leave']"))
    assert visit.arrive("/people/import/bring").path == "/people/import"


@pytest.mark.usefixtures("very_large")
def test_what_was_looked_at_by_itself_is_brought_in(visit):
    page = visit.get(sent(visit))
    visit.client.post("/people/import/bring", page.form(BRING).values)
    assert visit.arrive("/people/import/bring").toast == "2 added."
    assert names() == ["Ana Pop", "Bo Ban"]


@pytest.mark.usefixtures("very_large")
def test_what_is_wrong_with_a_very_large_file_is_said_at_its_box_once(visit):
    page = visit.get(sent(visit, b"some words"), 422)
    assert "file" in page.problems
    assert visit.arrive("/people/import/bring").path == "/people/import"


@pytest.mark.usefixtures("very_large")
def test_while_a_file_is_looked_at_it_is_told_how_far_that_is(visit, monkeypatch):
    looking = arrivals.Arrival(upload="0", name="a.vcf", texts=False, verb="preview", step="compare")
    monkeypatch.setattr(arrivals, "_now", {local.access("test").person: looking})
    page = visit.get("/people/import/bring")
    assert page.title == "The file is being looked at"
    assert page.one("progress").attributes.items() >= {"value": "1.0", "max": "2"}.items()


NAMESAKES = (
    ("Ana Pop", "ana@x.example"),
    ("Bo Ban", ""),
    ("Cy Ng", "cy@x.example"),
    ("Ed Fu", ""),
    ("Fu Ed", ""),
)
FURTHER = (
    b"BEGIN:VCARD\nFN:Cy Ng\nTITLE:Baker\nEMAIL:cy@x.example\nEND:VCARD\nBEGIN:VCARD\nFN:Dee Oz\nEND:VCARD\n"
)


def test_what_became_of_the_file_is_told_in_numbers_with_a_way_to_those_who_may_stand_there_twice(visit):
    for name, mail in NAMESAKES:
        visit.post("/people/contacts/new", {"name": name, "emails": mail})
    page = visit.send(look(visit, CARDS + FURTHER).form(BRING))
    assert page.toast == (
        "One added, 2 changed and one stays out until you say who it is. One may stand here twice."
    )
    way = page.one(".toast a[href='/people/doubles']")
    assert way.text() == "Look"
    assert "Fu Ed" in visit.get(way.attributes["href"]).words
    again = visit.send(look(visit, CARDS + FURTHER + b"BEGIN:VCARD\nFN:Gil Ho\nEND:VCARD\n").form(BRING))
    assert again.toast.startswith("One added, 3 left as they were and one stays out until you say who it is.")


def test_somebody_new_is_not_asked_about_as_a_double_afterwards(visit):
    visit.post("/people/contacts/new", {"name": "Bo Ban"})
    form = look(visit).form(BRING)
    (box,) = (name for name in form.values if name.startswith("who-"))
    page = visit.send(form, **{box: "new"})
    assert names() == ["Ana Pop", "Bo Ban", "Bo Ban"]
    assert page.toast == "2 added."
    assert page.tree.css_first(".toast a") is None
    visit.send(page.undo())
    assert names() == ["Bo Ban"]
    assert not models.Merge.objects.exists()
