"""From a few words to a decision, with and without script; and on a phone."""

from __future__ import annotations

from playwright.sync_api import expect


def keep(tab, words):
    """Find work in one's own words, open the first that is found and keep it."""
    tab.open("/explore").fill("What would you like to do?", words)
    tab.page.keyboard.press("Enter")
    tab.seen().page.locator(".prospect .row-title a").first.click()
    tab.seen().click("Keep as an option")
    expect(tab.toast).to_contain_text("Kept as an option")
    return tab.title


def test_a_few_words_become_an_option_a_comparison_and_a_decision(guest):
    assert keep(guest, "midwife")
    guest.open("/explore").click("Side by side")
    assert guest.title == "Which way suits me best?"
    assert guest.page.locator(".picture svg[role=img]").filter(visible=True).count() == 1
    weight = guest.page.get_by_label("Weight, 0 to 10").first
    weight.fill("10")
    guest.click("Weigh again")
    expect(guest.page.get_by_label("Weight, 0 to 10").first).to_have_value("10")
    guest.click("Decide")
    guest.fill("What is decided", "I ask the head nurse for a day beside her").fill(
        "Why?", "I want to see it"
    )
    guest.page.get_by_label("The one you choose").select_option(index=1)
    guest.click("Write it down")
    expect(guest.toast).to_contain_text("Written down")
    assert "I ask the head nurse" in guest.open("/explore/decisions").words


def test_ones_own_word_opens_beside_the_comparison(guest):
    guest.open("/explore/compare")
    guest.page.locator(".weigh-value a").first.click()
    guest.seen().fill("Likely", "4").fill("At worst", "2").fill("At best", "6").click("Save")
    expect(guest.page.locator(".weigh-value").first).to_contain_text("4 (from 2 to 6)")


def test_a_question_is_taken_over_and_becomes_a_trial(guest):
    guest.open("/explore/try").click("What happens when something goes wrong?")
    expect(guest.page.get_by_label("The question it should answer")).to_have_value(
        "What happens when something goes wrong?"
    )
    expect(guest.page.get_by_label("How", exact=True)).to_have_value("shadowing")
    guest.click("Plan it")
    assert guest.path == "/explore/experiments"
    assert "What happens when something goes wrong?" in guest.words


def test_on_a_phone_the_order_is_changed_and_work_is_kept_in_place(ionut):
    tab = ionut(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tab.open("/explore").click("Skills")
    assert "closest to your skills" in tab.words
    first = tab.page.locator(".prospect").filter(has=tab.page.locator("form")).first
    name = first.locator(".row-title").inner_text()
    first.get_by_role("button").click()
    expect(tab.toast).to_contain_text(name)
    assert tab.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_left_out_can_be_shown(guest):
    guest.open("/explore/needs").page.get_by_label("At most this much preparation").select_option("2")
    guest.click("Save")
    assert "leaves out" in guest.words
    guest.click("Show all")
    assert "Leave them out again" in guest.words
