"""Knowing oneself in a real browser: by keys, by mouse, on a phone, and with no script at all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from waymark.catalogue.instruments import interest_inventory, value_sort
from waymark.catalogue.work_style import work_style

SHORT = interest_inventory(short=True).items
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def scores(tab, six):
    tab.open("/me/interests").page.get_by_text("I have scores from elsewhere").click()
    tab.fill("Six scores from 0 to 40", six).click("Keep these")


def test_the_interests_are_retaken_by_the_keys_1_to_5_and_the_trend_is_told(me):
    scores(me, "20,20,20,5,20,20")
    me.open("/me").click("Answer again")
    for number, item in enumerate(SHORT, 1):
        expect(me.page.locator("h1")).to_have_text(item.text)
        expect(me.page.locator("#how-far")).to_have_text(f"{number} of 30")
        me.page.keyboard.press("5" if item.interest == "social" else "3")
    expect(me.page.locator("h1")).to_have_text("What do I like doing?")
    expect(me.toast).to_contain_text("Kept.")
    assert "What you like most: helping, teaching and caring." in me.words
    assert "Social went up from 5 to 40, by more than chance would move it." in me.words


def test_a_sitting_waits_until_another_visit(somebody):
    somebody.open("/me/interests").click("Thirty activities, about five minutes")
    for number in range(1, 4):
        expect(somebody.page.locator("#how-far")).to_have_text(f"{number} of 30")
        somebody.page.get_by_role("button", name="Quite a bit", exact=True).click()
    expect(somebody.page.locator("#how-far")).to_have_text("4 of 30")
    somebody.click("Go on another day")
    assert "3 of 30 are answered" in somebody.words
    somebody.click("Go on")
    expect(somebody.page.locator("h1")).to_have_text(SHORT[3].text)


def test_the_activities_are_answered_with_a_thumb(sit):
    tab = sit(**PHONE).open("/me/interests/ask")
    boxes = [button.bounding_box() for button in tab.page.locator(".five").all()]
    assert all(box and box["height"] >= 44 and box["width"] > 300 for box in boxes)
    tab.page.locator(".five").last.tap()
    expect(tab.page.locator("#how-far")).to_have_text("2 of 30")


def test_the_values_are_sorted_by_keyboard_alone(me):
    me.open("/me/values/sort")
    keyboard = me.page.keyboard
    while me.measure("document.activeElement.type") != "radio":
        keyboard.press("Tab")
    for number in range(20):
        keyboard.press(str(number % 5 + 1))
    for column in me.page.locator("[data-column]").all():
        expect(column.locator("[data-statement]")).to_have_count(4)
        expect(column.locator("[data-count]")).to_have_text("4 / 4")
    expect(me.page.locator("form.sort [data-said]")).to_have_text("Matters least: 4 / 4")
    while me.measure("document.activeElement.innerText") != "See what matters":
        keyboard.press("Tab")
    keyboard.press("Enter")
    expect(me.toast).to_contain_text("Kept.")
    expect(me.page.locator("main svg.drawing").first).to_be_visible()


def test_a_statement_is_dragged_into_a_column_and_out_again(me):
    me.open("/me/values/sort")
    first = me.page.locator("[data-statement]").first
    text = first.locator("legend").inner_text()
    for column in (2, 0):
        place = me.page.locator(f"[data-column='{column}']")
        me.page.locator("[data-statement]", has_text=text).drag_to(place)
        expect(place.locator("legend")).to_have_text([text])
        expect(place.locator(f"input[value='{column}']")).to_be_checked()


def test_a_sort_that_was_begun_is_there_after_a_reload_and_gone_when_it_is_kept(me):
    statements = value_sort().statements
    me.open("/me/values/sort")
    for number, one in enumerate(statements[:7]):
        me.page.locator(f'input[name="{one.id}"][value="{number % 5}"]').check(force=True)
    me.page.reload()
    chosen = me.seen().page.locator("form.sort input:checked")
    expect(chosen).to_have_count(7)
    expect(me.page.locator('[data-column="0"] [data-statement]')).to_have_count(2)
    for number, one in enumerate(statements):
        me.page.locator(f'input[name="{one.id}"][value="{number % 5}"]').check(force=True)
    me.click("See what matters").open("/me/values/sort")
    expect(chosen).to_have_count(0)


def test_a_sort_that_was_refused_is_there_after_a_reload_too(me):
    statements = value_sort().statements
    me.open("/me/values/sort")
    for one in statements[:5]:
        me.page.locator(f'input[name="{one.id}"][value="0"]').check(force=True)
    me.click("See what matters").open("/me/values/sort")
    expect(me.page.locator("form.sort input:checked")).to_have_count(5)


def test_without_script_the_values_are_sorted_by_choosing(sit):
    tab = sit(java_script_enabled=False).open("/me/values/sort")
    for number, one in enumerate(value_sort().statements):
        tab.page.locator(f"input[name={one.id}][value='{number % 5}']").check()
    tab.click("See what matters")
    assert tab.title == "What matters to me at work?"
    assert "What you need most from work" in tab.words or "Nothing stands out" in tab.words


def test_the_pairs_are_answered_and_told(somebody):
    somebody.open("/me/style/ask")
    for pair in work_style().pairs:
        somebody.page.locator(f"input[name={pair.id}][value='3']").check()
    somebody.click("See how I like to work")
    assert "Alone or among people: both suit you." in somebody.words


def test_a_story_grows_from_a_line(somebody):
    somebody.open("/track").page.get_by_label("What did you do today?").fill("Ran the audit")
    somebody.page.keyboard.press("Enter")
    expect(somebody.page.locator("h1")).to_contain_text("Kept")
    somebody.open("/me/entries").click("Ran the audit").click("Make a story of it")
    expect(somebody.toast).to_contain_text("A story has begun.")
    somebody.fill("The situation", "Four forms on four wards").click("Save")
    expect(somebody.page).to_have_url(re.compile("/me/stories"))
    assert "Ran the audit" in somebody.words
    assert "Four forms on four wards" in somebody.words


@pytest.mark.parametrize("path", ["/me", "/me/interests", "/me/values/sort", "/me/style", "/me/next-level"])
def test_nothing_sticks_out_on_a_phone(sit, path):
    tab = sit(**PHONE)
    scores(tab, "20,25,20,35,20,20")
    tab.open(path)
    assert tab.measure("document.documentElement.scrollWidth - innerWidth") <= 0
