"""On a telephone: it can be installed, and what is written without a connection joins the record once."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from web.served import waymark

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
CONTROLS = """new Promise((done, failed) => {
  setTimeout(() => failed(new Error("no worker came")), 30_000);
  const look = () => navigator.serviceWorker.controller ? done(true) : setTimeout(look, 20);
  look();
})"""
CACHES = "caches.keys().then((names) => names.map((name) => name.split('-')[0]).sort())"
WAITING = """new Promise((done) => {
  const asked = indexedDB.open("waymark", 1);
  asked.onsuccess = () => {
    const count = asked.result.transaction("lines").objectStore("lines").count();
    count.onsuccess = () => { asked.result.close(); done(count.result); };
  };
})"""


def texts(there):
    with closing(sqlite3.connect(there.home / "waymark.sqlite3")) as record:
        return [text for (text,) in record.execute("select text from career_entry order by created_at")]


@pytest.fixture
def phone(sit):
    """Somebody with a telephone, who kept a line and has seen Today: it is there without a connection."""
    tab = sit(service_workers="allow", **PHONE)
    tab.open("/track").fill("What did you do today?", "The first line").click("Keep")
    tab.open("/today").measure(CONTROLS)
    tab.open("/today")
    tab.page.wait_for_function("caches.match('/today', { cacheName: 'pages' })")
    return tab


def away(tab):
    tab.page.context.set_offline(True)
    tab.complaints.clear()
    return tab


def back(tab):
    tab.page.context.set_offline(False)
    tab.complaints.clear()  # the browser's own words on requests that nobody answered
    return tab


def write(tab, text):
    tab.page.keyboard.press("c")
    tab.page.keyboard.type(text)
    with tab.page.expect_navigation(url="**/offline"):
        tab.page.keyboard.press("Enter")
    return tab.seen()


def joined(tab):
    """The page without connection goes on to Today by itself once the lines have joined the record."""
    tab.page.wait_for_url("**/today")
    expect(tab.page.locator("h1")).to_have_text("What shall I do for my career today?")
    assert tab.seen().measure(WAITING) == 0
    return tab


def test_it_can_be_installed(phone):
    session = phone.page.context.new_cdp_session(phone.page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    card = json.loads(found["data"])
    assert card["start_url"] == "/"
    assert {(icon["sizes"], icon["purpose"]) for icon in card["icons"]} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    wrong = {one["errorId"] for one in session.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert wrong <= {"in-incognito"}  # as every browser of a test is
    for icon in card["icons"]:
        answer = phone.page.request.get(icon["src"])
        assert answer.headers["content-type"].startswith(icon["type"])


def test_without_a_connection_today_is_there_and_says_so(phone):
    away(phone).open("/today")
    assert phone.title == "What shall I do for my career today?"
    assert "The first line" in phone.words
    assert "There is no connection. This is Today as it was when you last saw it" in phone.words
    back(phone)


def test_a_line_written_without_a_connection_joins_the_record_once(phone, there):
    away(phone).open("/today")
    write(phone, "On the bus")
    expect(phone.page.locator("main")).to_contain_text(
        "Kept on this device; will join your record when it is back."
    )
    assert "On the bus" in phone.words
    assert texts(there) == ["The first line"]
    joined(back(phone))
    expect(phone.page.locator("main")).to_contain_text("On the bus")
    assert "Kept on this device" not in phone.words
    phone.open("/me").open("/today")
    assert texts(there) == ["The first line", "On the bus"]


def test_several_lines_wait_also_alike_ones_and_from_any_page(phone, there):
    away(phone).open("/plan")
    assert phone.title == "Your record is out of reach just now"
    for text in ("One", "Twice", "Twice"):
        write(phone, text)
    assert phone.measure(WAITING) == 3
    joined(back(phone))
    assert texts(there) == ["The first line", "One", "Twice", "Twice"]


def test_lines_of_a_closed_page_join_with_the_next_visit(phone, there):
    away(phone).open("/today")
    write(phone, "On the ferry").open("about:blank")
    back(phone).open("/me").open("/today")
    expect(phone.page.locator("main")).to_contain_text("On the ferry")
    assert texts(there) == ["The first line", "On the ferry"]


def test_a_line_whose_answer_was_lost_is_kept_once(phone, there):
    """It reached the record, but nobody heard so: the same key, sent again, is the same line."""
    lost = {"left": 1}

    def lose(route):
        if route.request.method == "POST" and lost["left"]:
            lost["left"] -= 1
            route.fetch(max_redirects=0)
            route.abort()
        else:
            route.continue_()

    phone.page.context.route("**/capture", lose)
    phone.open("/today")
    write(phone, "Through the tunnel")
    assert lost["left"] == 0
    joined(phone)
    expect(phone.page.locator("main")).to_contain_text("Through the tunnel")
    assert texts(there) == ["The first line", "Through the tunnel"]
    phone.complaints.clear()


def test_a_line_belongs_to_the_day_it_was_written_on(phone, there):
    away(phone).open("/today")
    write(phone, "Late on Monday")
    phone.measure("""new Promise((done) => {
      const asked = indexedDB.open("waymark", 1);
      asked.onsuccess = () => {
        const work = asked.result.transaction("lines", "readwrite");
        const lines = work.objectStore("lines");
        lines.openCursor().onsuccess = ({ target }) => {
          const at = new Date(Date.now() - 3 * 24 * 3600 * 1000).toISOString();
          if (target.result) target.result.update({ ...target.result.value, at });
        };
        work.oncomplete = () => { asked.result.close(); done(); };
      };
    })""")
    joined(back(phone))
    with closing(sqlite3.connect(there.home / "waymark.sqlite3")) as record:
        days = dict(record.execute("select text, julianday('now') - julianday(day) from career_entry"))
    assert days["The first line"] < 2
    assert 2 < days["Late on Monday"] < 4.5


@pytest.fixture
def in_the_agenda(there, phone):
    """A block of today, on the page as it was last seen."""
    step = json.loads(waymark(there.home, "do", "action", "add", "Ring Ana", "--json").stdout)["id"]
    day = json.loads(waymark(there.home, "do", "today", "show", "--json").stdout)["day"]
    waymark(there.home, "do", "block", "add", step, "--day", day, "--minutes", "30", "--at", "23:00")
    phone.open("/today")
    return phone


def settled(there):
    with closing(sqlite3.connect(there.home / "waymark.sqlite3")) as record:
        (state,) = record.execute("select state from career_block").fetchone()
        (spent,) = record.execute("select spent from career_action").fetchone()
    return state, spent


def test_a_block_done_without_a_connection_is_done_once_when_it_is_back(in_the_agenda, there):
    tab = away(in_the_agenda).open("/today")
    tab.page.get_by_role("button", name="Done", exact=True).click()
    expect(tab.page.locator("main")).to_contain_text("Kept on this device")
    expect(tab.page.locator("main li", has_text="Done: Ring Ana")).to_be_visible()
    expect(tab.page.get_by_role("button", name="Done", exact=True)).to_be_hidden()
    assert tab.measure(WAITING) == 1
    assert settled(there) == ("planned", 0)
    expect(back(tab).page.locator("[data-waits]")).to_have_count(0)
    assert joined(tab).measure(WAITING) == 0
    assert settled(there) == ("done", 0.5)


def test_a_block_whose_answer_was_lost_counts_once(in_the_agenda, there):
    lost = {"left": 1}

    def lose(route):
        if route.request.method == "POST" and lost["left"]:
            lost["left"] -= 1
            route.fetch(max_redirects=0)
            route.abort()
        else:
            route.continue_()

    tab = in_the_agenda
    tab.page.context.route("**/today/block/*", lose)
    tab.page.get_by_role("button", name="Done", exact=True).click()
    expect(tab.page.locator("form[action^='/today/block/']")).to_have_count(0)  # it was sent again at once
    assert lost["left"] == 0
    assert joined(tab).measure(WAITING) == 0
    assert settled(there) == ("done", 0.5)
    tab.complaints.clear()


def test_with_a_pin_no_page_is_kept_and_what_was_kept_is_gone(phone):
    assert phone.measure(CACHES) == ["pages", "shell"]
    phone.open("/settings").fill("New PIN", "2468").click("Set a PIN")
    assert phone.open("/today").measure(CACHES) == ["shell"]
    away(phone).open("/today")
    assert phone.title == "Your record is out of reach just now"
    assert "The first line" not in phone.words
    back(phone)


def test_behind_the_lock_a_line_waits_unseen_until_the_pin_was_said(phone, there):
    phone.open("/settings").fill("New PIN", "2468").click("Set a PIN")
    away(phone).open("/today")
    write(phone, "My secret line")
    expect(phone.page.locator("main")).to_contain_text("Kept on this device")
    assert "secret" not in phone.words
    phone.page.context.clear_cookies(name="waymark_pin")
    back(phone).open("/today")
    assert phone.title == "What is the PIN?"
    assert phone.measure(WAITING) == 1
    phone.page.keyboard.type("2468")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("h1")).to_have_text("What shall I do for my career today?")
    phone.open("/today")
    assert texts(there) == ["The first line", "My secret line"]


def test_the_page_without_connection_holds_nothing_of_the_record(phone, axe):
    away(phone).open("/plan")
    assert "first line" not in phone.page.content()
    back(phone)
