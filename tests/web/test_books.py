"""Address books through the pages, on a real server."""

from __future__ import annotations

from career import radicale
from waymark.career import models

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:ana\r\nFN:Ana Pop\r\nN:Pop;Ana;;;\r\nTITLE:{title}\r\nEND:VCARD\r\n"
SYNC = "form#sync"


def note(visit, book, status=302, **more):
    form = visit.get("/people/books").form("main form.form")
    typed = {"url": book, "user": radicale.NAME, "secret": radicale.SECRET, "home": "1"}
    return visit.send(form, status, **typed | more)


def test_a_book_is_noted_looked_at_and_kept_in_step(visit, book):
    radicale.keep(book, "ana.vcf", CARD.format(title="Nurse"))
    page = note(visit, book)
    assert "Ana Pop" in page.words
    assert not models.Contact.objects.exists()
    page = visit.send(page.form(SYNC))
    assert page.toast == "Both sides are in step."
    assert models.Contact.objects.get().title == "Nurse"
    assert radicale.SECRET not in visit.get("/people/books").words


def test_what_changed_on_both_sides_is_asked_on_the_page(visit, book):
    radicale.keep(book, "ana.vcf", CARD.format(title="Nurse"))
    visit.send(note(visit, book).form(SYNC))
    radicale.keep(book, "ana.vcf", CARD.format(title="Matron"))
    models.Contact.objects.update(title="Director")
    key = models.AddressBook.objects.get().pk
    page = visit.get(f"/people/books/{key}")
    assert "Changed on both sides" in page.words
    (box,) = (name for name in page.form(SYNC).values if name.startswith("which-"))
    visit.send(page.form(SYNC), **{box: "theirs"})
    assert models.Contact.objects.get().title == "Matron"


def test_a_server_that_does_not_let_one_in_is_said_on_the_page(visit, book):
    visit.client.post("/people/books", {"url": book, "user": "x", "secret": "y", "home": "1"})
    key = models.AddressBook.objects.get().pk
    page = visit.get(f"/people/books/{key}", 422)
    assert "does not take this name and password" in page.words


def test_an_address_that_is_none_is_refused(visit, book):
    page = note(visit, "no address", 422)
    assert page.problems["url"]


def test_which_of_several_books_is_chosen_by_name(visit, book):
    choir = book.replace("/book/", "/choir/")
    radicale.begin(choir, "Choir")
    radicale.keep(choir, "ana.vcf", CARD.format(title="Singer"))
    page = note(visit, book.partition(f"/{radicale.NAME}/")[0] + "/")
    assert "Which address book?" in page.words
    form = page.form("form[action$='/which']")
    page = visit.send(form, 422)
    assert "At least one is needed." in page.words
    page = visit.send(page.form("form[action$='/which']"), urls=[choir])
    assert "Ana Pop" in page.words
    visit.send(page.form(SYNC))
    assert models.Contact.objects.get().title == "Singer"
    assert "Choir" in visit.get("/people/books").words


def test_both_of_two_books_stand_in_the_list_once_they_are_chosen(visit, book):
    choir = book.replace("/book/", "/choir/")
    radicale.begin(choir, "Choir")
    page = note(visit, book.partition(f"/{radicale.NAME}/")[0] + "/", name="Home")
    page = visit.send(page.form("form[action$='/which']"), urls=[book, choir])
    assert "Home · Book" in page.words
    assert "Home · Choir" in page.words
