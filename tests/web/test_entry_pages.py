"""Keeping a line, from any page."""

from __future__ import annotations

import time_machine


def test_capture_keeps_a_line_and_returns_to_today(visit):
    page = visit.send(visit.get("/capture").form(), text="Showed Paul the pump")
    assert page.path == "/today"
    assert page.toast == "Kept."
    assert "Showed Paul the pump" in page.words


def test_every_page_offers_to_capture(ionut):
    for path in ("/today", "/me", "/plan", "/story", "/settings"):
        page = ionut.get(path)
        assert page.one("a.capture").attributes["href"] == "/capture"
        assert page.form("#capture form.one-line").action == "/capture"


def test_every_form_that_keeps_a_line_keeps_it_once_when_it_is_sent_twice(visit):
    visit.post("/capture", {"text": "First"})
    ways = {"/capture": "main form", "/me": "#capture form.one-line", "/track": "main form.one-line"}
    for path, form in ways.items():
        offered, line = visit.get(path).form(form), f"Sent twice from {path}"
        visit.send(offered, text=line)
        visit.send(offered, text=line)
        assert visit.get("/today").words.count(line) == 1, path


def test_a_page_that_was_gone_back_to_keeps_the_next_line_too(visit):
    form = visit.get("/capture").form()
    visit.send(form, text="One")
    visit.send(form, text="Another, from the same page")
    assert "Another, from the same page" in visit.get("/today").words


def test_a_line_can_be_undone_from_its_toast_and_the_undo_too(visit):
    kept = visit.post("/capture", {"text": "Too much"})
    undone = visit.send(kept.undo())
    assert undone.toast == "Undone."
    assert "Too much" not in visit.arrive("/today").words
    visit.send(undone.undo())
    assert "Too much" in visit.get("/today").words


def test_an_undo_returns_to_the_page_it_was_asked_for_on(visit):
    kept = visit.post("/capture", {"text": "One"})
    assert visit.post(kept.undo().action, Referer="http://localhost/plan").path == "/plan"


def test_an_undo_leads_to_no_other_site(visit):
    kept = visit.post("/capture", {"text": "One"})
    response = visit.client.post(kept.undo().action, headers={"Referer": "https://evil.example/"})
    assert response.headers["Location"] == "/"


def test_an_undo_that_is_sent_twice_is_done_once(visit):
    visit.post("/capture", {"text": "Stays"})
    form = visit.post("/capture", {"text": "Goes"}).undo()
    assert visit.send(form).toast == visit.send(form).toast == "Undone."
    assert "Stays" in visit.get("/today").words


def test_an_undo_from_an_old_page_says_that_it_is_done_already(visit):
    form = visit.post("/capture", {"text": "Goes"}).undo()
    visit.send(form)
    again = visit.send(form, 422, key="of another page")
    assert again.words.startswith("That did not work That was undone already.")


def test_an_undo_of_nothing_is_answered_in_a_sentence(visit):
    page = visit.post("/undo/00000000-0000-7000-8000-000000000000", status=422)
    assert "There is no such change to undo." in page.words


def test_an_empty_capture_says_what_to_do_at_the_box(visit):
    page = visit.post("/capture", {"text": "   "}, 422)
    assert page.problems == {"text": "This is needed."}


def test_not_today_is_an_answer_and_is_not_asked_again(visit):
    visit.post("/track", {"text": "Yesterday's line"})
    with time_machine.travel("2026-11-26T12:00Z"):
        page = visit.get("/today")
        assert page.one("main form.one-line [name=text]").attributes["aria-label"].startswith("Anything")
        answered = visit.send(page.form("main form[action='/not-today']"))
        assert answered.tree.css_first("main form.one-line") is None
    with time_machine.travel("2026-11-27T12:00Z"):
        assert visit.get("/today").tree.css_first("main form.one-line")


def test_after_a_silence_one_is_welcomed_and_nothing_is_overdue(visit):
    visit.post("/track", {"text": "Long ago"})
    with time_machine.travel("2027-03-01T12:00Z"):
        assert "Welcome back. Nothing is overdue." in visit.get("/today").words


def test_a_line_after_midnight_belongs_to_the_day_that_has_not_ended(visit):
    visit.post("/track", {"text": "Before the night"})
    with time_machine.travel("2026-11-26T00:30Z"):  # half past two in Bucharest
        page = visit.post("/capture", {"text": "Night round"})
        assert page.one("time").attributes["datetime"] == "2026-11-25"
