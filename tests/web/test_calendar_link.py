"""The plan in a calendar program: an address that only its secret opens, and that opens nothing else."""

from __future__ import annotations

import icalendar
import pytest
from django.test import Client

from waymark.web import pin


def made(visitor, **typed):
    """The address as it is told after making one."""
    page = visitor.post("/plan/calendar", visitor.get("/plan/calendar").form().values | typed, 200)
    return page.one("#f-secret").attributes["value"].removeprefix("http://localhost")


def stranger():
    """A calendar program: no cookies, no script."""
    return Client(SERVER_NAME="localhost")


def titles(address):
    answer = stranger().get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    return {str(e["SUMMARY"]) for e in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}


def test_a_calendar_program_follows_the_plan_at_its_secret_address(ionut):
    assert len(titles(made(ionut))) > 1


def test_neutral_titles_tell_nothing_of_the_steps(ionut):
    assert titles(made(ionut, discreet="1")) == {"Time for myself"}


def test_the_address_passes_the_pin_and_nothing_else_does(ionut):
    address = made(ionut)
    pin.choose("2468")
    assert titles(address)
    for other in ("/plan.ics", "/calendar/x.ics", f"{address}/", f"{address}?next=/me", "/plan/calendar"):
        answer = stranger().get(other)
        assert answer.status_code == 302 or b"BEGIN:VEVENT" in answer.content
        assert answer.status_code == 302 or other.startswith(f"{address}?")


@pytest.mark.parametrize("secret", ["x", "A" * 43, "é" * 43, "A" * 500])
def test_another_secret_finds_nothing_and_is_told_nothing(ionut, secret):
    made(ionut)
    answer = stranger().get(f"/calendar/{secret}.ics")
    assert answer.status_code == 404
    assert answer.content.decode().startswith("There is no calendar at this address.")


def test_a_closed_address_is_closed_and_undo_opens_it_again(ionut):
    address = made(ionut)
    form = ionut.get("/plan/calendar").form("form.deed:has([name=close])")
    closed = ionut.send(form)
    assert closed.toast == "That address is closed."
    assert stranger().get(address).status_code == 404
    ionut.send(closed.undo())
    assert titles(address)


def test_an_address_made_anew_replaces_the_old_one_and_keeps_its_titles_hidden(ionut):
    old = made(ionut, discreet="1")
    form = ionut.get("/plan/calendar").form("form.deed:has([name=renew])")
    page = ionut.send(form, 200)
    new = page.one("#f-secret").attributes["value"].removeprefix("http://localhost")
    assert new != old
    assert stranger().get(old).status_code == 404
    assert titles(new) == {"Time for myself"}


def test_the_secret_is_told_once_even_if_the_form_is_sent_twice(ionut):
    form = ionut.get("/plan/calendar").form().values
    first = ionut.post("/plan/calendar", form, 200)
    again = ionut.post("/plan/calendar", form, 200)
    assert first.tree.css_first("#f-secret") is not None
    assert again.tree.css_first("#f-secret") is None
    assert len(again.tree.css("form.deed:has([name=close])")) == 1
    assert ionut.get("/plan/calendar").tree.css_first("#f-secret") is None


def test_a_calendar_program_can_only_look(ionut):
    address = made(ionut)
    assert stranger().post(address).status_code == 405
    assert stranger().head(address).status_code == 200
