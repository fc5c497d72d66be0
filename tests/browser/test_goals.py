"""From a guess to a goal, a plan made anew after a slip, a ladder and an advert: with script and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.test_every_page import OUTSIDE, SIDEWAYS, barriers

LADDER = b"Competency,Junior,Senior\nSeams,with help,alone\nPeople,,teaches others\n"
CLEARER = {
    "How will you know?": "Four meetings that end on time",
    "By when?": "2027-03-01",
    "How sure are you?": "7",
    "Why it matters to you": "People go home in time",
}
AD = "Head nurse\nSaint Elena\n\nRequirements\n- Bachelor's degree in nursing\n- Negotiation skills\n"


def begin(tab, title):
    """A new goal of its own kind, and its page."""
    tab.open("/goals/new").page.get_by_role("link", name="Getting really good at it").click()
    tab.seen().fill("The goal", title).click("Keep this goal")
    expect(tab.toast).to_contain_text("A guess for now is a goal.")
    return tab


def add_sign(tab, words):
    form = tab.page.locator("form:has([value=milestone])")
    form.get_by_label("A sign on the way").fill(words)
    form.get_by_role("button").click()
    expect(tab.seen().toast).to_contain_text("Added.")


def test_a_guess_becomes_a_clear_goal_with_signs_and_steps(guest):
    tab = begin(guest, "Run the ward meeting")
    assert tab.title == "Run the ward meeting"
    clear = tab.page.locator(".letters .met")
    before = clear.count()
    tab.page.locator("summary", has_text="Make it clearer").click()
    form = tab.page.locator("form:has([value=clear])")
    for label, words in CLEARER.items():
        form.get_by_label(label).fill(words)
    form.get_by_role("button").click()
    expect(tab.seen().toast).to_contain_text("Clearer now.")
    expect(clear).to_have_count(5)
    assert before < 5
    add_sign(tab, "The first agenda is sent")
    tab.page.get_by_role("button", name="Reached: The first agenda is sent").click()
    expect(tab.seen().page.locator("main")).to_contain_text("reached on")
    assert "Run the ward meeting" in tab.open("/goals").words


def test_a_plan_that_slipped_is_looked_at_and_made_anew(guest):
    guest.open("/plan")
    assert "nothing is owed" in guest.words
    guest.click("See what planning again would change")
    assert guest.title == "What would change?"
    assert "later" in guest.words
    guest.click("Plan it this way")
    expect(guest.toast).to_contain_text("Planned anew.")
    assert "nothing is owed" not in guest.words
    guest.click("Undo")
    expect(guest.toast).to_contain_text("Undone.")
    assert "nothing is owed" in guest.open("/plan").words


def test_a_ladder_is_looked_at_brought_in_and_climbed(guest, tmp_path):
    file = tmp_path / "seams.csv"
    file.write_bytes(LADDER)
    guest.open("/goals/ladders").choose_file(file).click("Look at it")
    assert "teaches others" in guest.words
    guest.click("Bring it in")
    guest.page.get_by_label("I aim at").select_option("Senior")
    guest.page.locator("form:has([name=target]) button").click()
    assert "What Senior asks for" in guest.seen().words
    guest.page.locator(".rung summary").first.click()
    guest.page.get_by_label("I meet the level").first.select_option("Senior")
    guest.page.locator(".rung form button").first.click()
    expect(guest.seen().page.locator("main")).to_contain_text("there, nothing shows it yet")


def test_a_pasted_advert_says_what_of_it_one_can_show(guest):
    guest.open("/goals/adverts").fill("The whole text", AD).click("Read it")
    assert guest.title == "Head nurse"
    assert "shown by Bachelor of Science" in guest.words
    guest.click("Learn it")
    assert guest.page.get_by_label("The step").input_value().startswith("Learn: ")


def test_a_calendar_program_is_given_an_address_that_is_shown_once(guest):
    guest.open("/plan/calendar").click("Make an address")
    secret = guest.page.get_by_label("Secret address").input_value()
    assert "BEGIN:VCALENDAR" in guest.page.request.get(secret).text()
    guest.open("/plan/calendar").click("Close it")
    expect(guest.toast).to_contain_text("That address is closed.")
    assert guest.page.request.get(secret).status == 404


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_a_goal_a_ladder_or_an_advert_puts_up_a_barrier_or_grows_sideways(ionut, axe, scheme):
    tab = ionut(color_scheme=scheme, viewport={"width": 390, "height": 844})
    add_sign(begin(tab, "Run the ward meeting"), "The first agenda is sent")
    found = barriers(tab, axe)
    tab.open("/goals/ladders").click("A craft")
    for fold in tab.page.locator(".rung summary").all():
        fold.click()
    found += barriers(tab, axe)
    tab.open("/goals/adverts").fill("The whole text", AD).click("Read it")
    found += barriers(tab, axe)
    assert found == []
    for path in ("/goals", "/goals/new", "/goals/learn", "/goals/ladders", "/plan", "/plan/calendar"):
        tab.open(path)
        assert tab.measure(SIDEWAYS) <= 0, path
        assert tab.measure(OUTSIDE) == [], path
