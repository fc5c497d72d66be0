"""The whole road by keys alone: no pointer, no script of the test presses a button for somebody."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from browser.test_journeys import IONUT

CALLED = """(() => {
  const here = document.activeElement;
  if (here === document.body) return "";
  const label = here.labels?.[0]?.innerText ?? "";
  return (here.getAttribute("aria-label") || label || here.innerText || here.value || "").trim();
})()"""
SEEN = """(() => {
  const box = document.activeElement.getBoundingClientRect();
  const style = getComputedStyle(document.activeElement);
  const inside = box.bottom > 0 && box.top < innerHeight;
  return inside && (style.outlineStyle !== "none" || style.boxShadow !== "none");
})()"""
FAR = 150
"""Tabs after which nobody goes on looking."""


@pytest.fixture
def keys(me):
    return me.page.keyboard


def reach(tab, name, back=False):
    """Go on with Tab to what is called so; every place on the way must show that one is there."""
    for _ in range(FAR):
        tab.page.keyboard.press("Shift+Tab" if back else "Tab")
        called = tab.measure(CALLED)
        if called:
            assert tab.measure(SEEN), f"one cannot see that “{called}” has the focus"
        if called.startswith(name):
            return tab
    raise AssertionError(f"“{name}” is not reached by Tab on {tab.path}")


def press(tab, name, key="Enter"):
    reach(tab, name).page.keyboard.press(key)
    return tab.seen()


def write(tab, label, text):
    reach(tab, label).page.keyboard.type(text)
    return tab


def test_from_the_first_visit_to_a_calendar_file(me, keys):
    me.open("/")
    press(me, "My next step")
    expect(me.page.locator("input[type=file]")).to_be_visible()
    with me.page.expect_file_chooser() as chooser:
        reach(me, "LinkedIn export, JSON Resume, or a CV").page.keyboard.press("Space")
    chooser.value.set_files(IONUT)
    press(me, "See what it would add")
    expect(me.page.locator("main")).to_contain_text("Feleacu County Hospital")
    press(me, "Bring it in")
    me.page.wait_for_url("**/story")
    write(me.seen(), "Where would you like to go?", "running the hospital ward as a health services manager")
    write(me, "Hours a week", "5")
    keys.press("Enter")
    me.page.wait_for_url("**/proposals?**")
    steps = me.seen().page.locator("input[name=steps]:checked")
    ticked = steps.count()
    reach(me, steps.first.locator("xpath=ancestor::label").inner_text().split("\n")[0])
    keys.press("Space")
    expect(steps).to_have_count(ticked - 1)
    press(me, "Make this my plan")
    me.page.wait_for_url("**/story**")
    with me.seen().page.expect_download() as coming:
        press(me, "Put it in my calendar")
    events = Calendar.from_ical(Path(coming.value.path()).read_bytes()).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) >= ticked - 1
    assert all(event["DTEND"].dt > event["DTSTART"].dt for event in events if "DTEND" in event)


def test_a_day_with_palette_line_drawer_and_undo(me, keys):
    me.open("/start")
    press(me, "Just looking")
    expect(me.page.locator("main")).to_contain_text("made-up person")
    keys.press("c")
    keys.type("Showed Paul the pump")
    keys.press("Enter")
    expect(me.toast).to_contain_text("Kept.")
    keys.press("Control+k")
    keys.type("skills")
    expect(me.page.get_by_role("option", selected=True)).to_contain_text("What can I do?")
    keys.press("Enter")
    expect(me.page.locator("h1")).to_have_text("What can I do?")
    name = me.seen().page.locator(".row.leads a").first.inner_text()
    press(me, name)
    expect(me.page.locator("#open h2")).to_be_focused()
    reach(me, "Skill")
    keys.press("Control+a")
    keys.type("Something quite new")
    keys.press("Enter")
    expect(me.toast).to_contain_text("Saved.")
    expect(me.page.locator("main")).to_contain_text("Something quite new")
    press(me, "Undo")
    expect(me.toast).to_contain_text("Undone.")
    expect(me.page.locator("main")).not_to_contain_text("Something quite new")
    press(me, name)
    expect(me.page.locator("#open h2")).to_be_focused()
    keys.press("Escape")
    expect(me.page.locator("#open")).to_have_count(0)
    expect(me.page.locator(".row.leads a").first).to_be_focused()


def test_escape_closes_no_drawer_in_which_something_was_begun(me, keys):
    me.open("/start").click("Just looking")
    me.open("/me/skills/new")
    write(me, "Skill", "Half a wo")
    keys.press("Escape")
    expect(me.page.get_by_label("Skill", exact=True)).to_have_value("Half a wo")
    keys.press("Control+a")
    keys.press("Delete")
    keys.press("Escape")
    expect(me.page.locator("#open")).to_have_count(0)


def test_who_comes_to_a_form_from_elsewhere_is_in_it_at_once(me, keys):
    me.open("/start").click("Just looking")
    me.open("/people/contacts?text=Teodora")
    press(me, "Teodora Anghel-Kiss")
    me.seen().page.get_by_role("link", name="Change", exact=True).focus()
    keys.press("Enter")
    expect(me.page.locator("#open h2")).to_be_focused()
    keys.press("Tab")  # the way out comes first
    keys.press("Tab")
    expect(me.page.get_by_label("Name", exact=True)).to_be_focused()
