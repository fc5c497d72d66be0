"""What people come for, from the first page to the end of it."""

from __future__ import annotations

import io

import pypdf
from icalendar import Calendar
from playwright.sync_api import expect

from conftest import ROOT

IONUT = ROOT / "tests/people/ionut/linkedin.zip"
PARTS = ["you", "fit", "gap", "routes", "plan"]


def test_keeping_track_takes_a_click_a_line_and_enter(somebody):
    somebody.open("/")
    assert somebody.title == "What brings you here?"
    somebody.click("Keep track of what I do")
    somebody.page.get_by_label("What did you do today?").fill("Showed Paul the pump")
    somebody.page.keyboard.press("Enter")
    expect(somebody.page.locator("h1")).to_have_text("Kept. That is enough for today.")
    assert "Showed Paul the pump" in somebody.words
    assert "Showed Paul the pump" in somebody.click("See today").words


def test_the_line_needs_no_click_at_all_where_it_stands_ready(me):
    line = me.open("/track").page.get_by_label("What did you do today?")
    expect(line).to_be_focused()
    me.page.keyboard.type("c is for cable")  # no key of ours may take what is typed
    expect(line).to_have_value("c is for cable")


def test_a_history_and_a_direction_become_a_plan_a_calendar_and_a_report(somebody):
    somebody.open("/").click("My next step")
    somebody.choose_file(IONUT).click("See what it would add")
    assert "Feleacu County Hospital" in somebody.words
    somebody.click("Bring it in")
    assert somebody.path == "/story"
    somebody.fill("Where would you like to go?", "running the hospital ward as a health services manager")
    somebody.fill("Hours a week you can give", "5").fill("By when?", "2028-06-30")
    somebody.click("See the steps")
    ticked = somebody.page.locator("input[name=steps]:checked").count()
    assert ticked >= 3
    somebody.click("Make this my plan")
    sections = somebody.page.locator("section.step")
    assert [section.get_attribute("id") for section in sections.all()] == PARTS
    for part in PARTS:
        assert sections.filter(has=somebody.page.locator("h2")).nth(PARTS.index(part)).is_visible()
    assert somebody.page.locator("section.step svg[role=img]").filter(visible=True).count() >= 2
    events = Calendar.from_ical(somebody.download("Put it in my calendar")).walk("VEVENT")
    assert len(events) >= ticked
    report = pypdf.PdfReader(io.BytesIO(somebody.download("Print the report")))
    assert "Ionuț" in "".join(page.extract_text() for page in report.pages)
    somebody.open("/plan")
    assert somebody.page.locator("#steps .row").count() == ticked


def test_something_changed_is_kept_and_asks_for_nothing_more(somebody):
    somebody.open("/").click("Something changed")
    somebody.page.get_by_label("What happened?").select_option("layoff")
    somebody.fill("Somebody who knows you", "Ana").fill("One small thing, such as a call", "Ring Ana")
    somebody.click("Keep this")
    assert somebody.title == "Kept. That is enough for now."
    assert "Ring Ana" in somebody.words
    somebody.click("Undo")
    assert "Ring Ana" not in somebody.open("/today").words


def test_just_looking_leads_through_a_made_up_life_and_one_click_removes_it(somebody):
    somebody.open("/").click("Just looking")
    assert "made-up person" in somebody.words
    for chapter in ("Me", "Plan", "Today"):
        somebody.page.locator("nav").get_by_role("link", name=chapter, exact=True).click()
        assert "made-up person" in somebody.words
    somebody.click("Leave and remove")
    assert somebody.title == "What brings you here?"


def test_a_line_is_undone_from_its_toast(somebody):
    somebody.open("/capture")
    somebody.page.locator("main input[name=text]").fill("Not this")
    somebody.page.keyboard.press("Enter")
    expect(somebody.toast).to_contain_text("Kept.")
    somebody.click("Undo")
    expect(somebody.toast).to_contain_text("Undone.")
    assert "Not this" not in somebody.open("/today").words


def test_a_step_is_done_and_todays_block_is_moved(guest):
    guest.page.locator("form[action^='/today/block/'] button", has_text="Next week").first.click()
    expect(guest.toast).to_contain_text("Moved to next week.")
    guest.open("/plan")
    steps = guest.page.locator("#steps .row")
    before = steps.count()
    guest.page.get_by_role("button", name="Done", exact=True).first.click()
    expect(guest.toast).to_contain_text("Done.")
    expect(steps).to_have_count(before - 1)


def test_a_bad_file_is_refused_where_it_was_chosen(somebody):
    somebody.open("/history").choose_file(ROOT / "tests/people/bad/scan.pdf")
    somebody.click("See what it would add")
    assert somebody.page.locator("#f-file-problem").is_visible()
    assert somebody.page.locator("#f-file").get_attribute("aria-invalid") == "true"


def test_going_back_and_keeping_another_line_keeps_both(me):
    me.open("/capture")
    line = me.page.locator("main input[name=text]")
    line.fill("The first line")
    me.page.keyboard.press("Enter")
    expect(me.toast).to_contain_text("Kept.")
    me.page.go_back()
    line.fill("The second line")
    me.page.keyboard.press("Enter")
    expect(me.page.locator("main")).to_contain_text("The second line")
    assert "The first line" in me.words


def test_the_pin_shuts_the_pages_and_opens_them(me):
    me.open("/settings").fill("New PIN", "2468").click("Set a PIN")
    expect(me.toast).to_contain_text("The PIN is set.")
    me.page.context.clear_cookies()
    assert me.open("/plan").title == "What is the PIN?"
    me.page.keyboard.type("2468")
    me.page.keyboard.press("Enter")
    expect(me.page.locator("h1")).to_have_text("How do I get there, and does it fit my week?")


def test_a_record_opens_beside_its_list_and_going_back_closes_it(guest):
    guest.open("/me/skills")
    title = guest.page.locator(".row.leads a").first.inner_text()
    guest.page.locator(".row.leads a").first.click()
    expect(guest.page.locator("#open h2")).to_have_text(title)
    guest.page.go_back()
    expect(guest.page.locator("#open")).to_have_count(0)
    assert guest.path == "/me/skills"


def test_a_skill_is_corrected_and_the_change_is_undone(guest):
    guest.open("/me/skills")
    guest.page.locator(".row.leads a").first.click()
    guest.fill("Skill", "Something quite new")
    guest.click("Save")
    expect(guest.toast).to_contain_text("Saved.")
    assert "Something quite new" in guest.words
    guest.click("Undo")
    expect(guest.toast).to_contain_text("Undone.")
    assert "Something quite new" not in guest.words


def test_what_is_done_keeps_the_place_on_the_page(onlooker):
    onlooker.open("/plan").page.get_by_role(
        "button", name="Done", exact=True
    ).first.scroll_into_view_if_needed()
    before = onlooker.measure("scrollY")
    onlooker.page.get_by_role("button", name="Done", exact=True).first.click()
    expect(onlooker.toast).to_contain_text("Done.")
    assert before > 0
    assert abs(onlooker.measure("scrollY") - before) < 200


def test_a_server_that_is_gone_is_told_and_nothing_is_lost(onlooker):
    onlooker.open("/plan").page.route("**/plan/action/**", lambda route: route.abort())
    onlooker.page.get_by_role("button", name="Done", exact=True).first.click()
    expect(onlooker.toast).to_contain_text("Waymark did not answer.")
    assert onlooker.page.get_by_role("button", name="Done", exact=True).first.is_visible()
    onlooker.complaints.clear()  # the browser's own word on the request that was cut off
