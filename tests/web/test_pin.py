"""An optional PIN: set, asked for, changed, taken away, and no door for those who guess."""

from __future__ import annotations

import itertools
from types import SimpleNamespace

import time_machine

from waymark.web import pin
from web.visitor import Visitor

PIN_FORM = "form[action='/settings/pin']"


def locked(visitor, path="/today"):
    return visitor.client.get(path).headers.get("Location", "").startswith("/lock")


def test_a_pin_is_set_and_this_browser_stays_open(visit, home):
    visit.post("/track", {"text": "A line"})
    page = visit.send(visit.get("/settings").form(PIN_FORM), pin="2468")
    assert page.toast == "The PIN is set."
    assert not locked(visit)
    assert locked(Visitor())
    assert "2468" not in (home / "pin").read_text()
    assert (home / "pin").stat().st_mode & 0o777 == 0o600


def test_the_right_pin_leads_where_one_was_headed(visit):
    visit.post("/track", {"text": "A line"})
    pin.choose("2468")
    other = Visitor()
    asked = other.arrive("/plan")
    assert asked.title == "What is the PIN?"
    assert asked.one("input[name=pin]").attributes["type"] == "password"
    assert other.send(type(asked.form())(asked.form().node, "/lock?next=/plan"), pin="2468").path == "/plan"


def test_the_lock_shows_nothing_of_the_record(ionut):
    ionut.post("/capture", {"text": "My secret line"})
    pin.choose("2468")
    shown = Visitor().looking_at_sample().arrive("/today").tree.html
    assert "secret" not in shown
    assert "Ionuț" not in shown


def test_a_wrong_pin_says_so_and_opens_nothing(visit):
    pin.choose("2468")
    page = visit.post("/lock", {"pin": "1357"}, 422)
    assert page.problems["pin"].startswith("That is not the PIN.")
    assert page.one("[name=pin]").attributes["value"] == ""
    assert locked(visit)


def test_after_five_wrong_tries_even_the_right_one_waits_a_minute(visit, monkeypatch):
    pin.choose("2468")
    clock = itertools.chain(range(10), itertools.repeat(71))
    monkeypatch.setattr(pin, "time", SimpleNamespace(monotonic=clock.__next__))
    for _ in range(5):
        visit.post("/lock", {"pin": "0000"}, 422)
    for _ in range(5):
        visit.post("/lock", {"pin": "2468"}, 422)
    visit.post("/lock", {"pin": "2468"})
    assert not locked(visit)


def test_a_pin_leads_to_no_other_site(visit):
    pin.choose("2468")
    response = visit.client.post("/lock?next=https://evil.example/", {"pin": "2468"})
    assert response.headers["Location"] == "/"


def test_a_new_pin_shuts_other_browsers_out(visit):
    pin.choose("2468")
    other = Visitor()
    other.post("/lock", {"pin": "2468"})
    assert not locked(other)
    pin.choose("1357")
    assert locked(other)


def test_a_browser_stays_open_for_half_a_day(visit):
    pin.choose("2468")
    visit.post("/lock", {"pin": "2468"})
    with time_machine.travel("2026-11-25T23:59Z"):
        assert not locked(visit)
    with time_machine.travel("2026-11-26T00:01Z"):
        assert locked(visit)


def test_an_empty_pin_takes_the_lock_away(visit):
    visit.post("/track", {"text": "A line"})
    visit.send(visit.get("/settings").form(PIN_FORM), pin="2468")
    page = visit.send(visit.get("/settings").form(PIN_FORM), pin="")
    assert page.toast == "There is no PIN now."
    assert not locked(Visitor())


def test_a_pin_that_is_too_short_is_refused_at_its_box(visit):
    page = visit.send(visit.get("/settings").form(PIN_FORM), 422, pin="123")
    assert page.problems == {"pin": "A PIN needs at least four characters."}
    assert not pin.is_set()


def test_a_forged_cookie_opens_nothing(visit):
    pin.choose("2468")
    for forged in ("", "open", "open:1:x", "b3Blbg:1tABCD:xyz"):
        visit.client.cookies[pin.COOKIE] = forged
        assert locked(visit)


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(visit):
    pin.choose("2468")
    visit.client.post("/lock", {"pin": "2468"})
    cookie = visit.client.cookies[pin.COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_a_keypad_is_offered_only_for_a_pin_of_digits(visit):
    pin.choose("2468")
    assert Visitor().arrive("/today").one("[name=pin]").attributes["inputmode"] == "numeric"
    pin.choose("ward 7")
    assert Visitor().arrive("/today").one("[name=pin]").attributes["inputmode"] == "text"


def test_the_lock_comes_as_a_whole_page_where_a_part_was_asked_for(visit):
    pin.choose("2468")
    response = Visitor().client.get("/plan", headers={"HX-Request": "true"})
    assert response.headers["HX-Redirect"] == "/lock?next=/plan"
    assert response.content == b""
