"""Taking somebody out for good through the pages: asked once, told plainly."""

from __future__ import annotations


def test_it_is_asked_once_and_then_they_are_nowhere(visit):
    visit.post("/people/contacts/new", {"name": "Zenobia"})
    one = visit.get("/people/contacts").one(".row a").attributes["href"].rpartition("/")[2]
    contact = visit.get(f"/people/contact/{one}")
    assert contact.one(f"a[href='/people/contact/{one}/erase']").text() == "Erase for good"
    asked = visit.get(f"/people/contact/{one}/erase")
    assert asked.title == "Erase Zenobia for good?"
    assert "This cannot be undone." in asked.words
    gone = visit.send(asked.form("main form.deed"))
    assert "Erased, with all that was theirs." in gone.one(".toast").text()
    assert "Zenobia" not in gone.words
    visit.get(f"/people/contact/{one}", 404)


def test_without_the_word_nobody_is_erased(visit):
    visit.post("/people/contacts/new", {"name": "Zenobia"})
    one = visit.get("/people/contacts").one(".row a").attributes["href"].rpartition("/")[2]
    page = visit.post(f"/people/contact/{one}/erase", {}, 422)
    assert "Zenobia would be gone for good" in page.words
    assert "Zenobia" in visit.get(f"/people/contact/{one}").words
