"""The people around oneself in a real browser: by keys, with a thumb, and with no script at all."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.test_every_page import barriers

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
A_SECOND = 6  # keys that an unhurried hand types in it
CARD = """BEGIN:VCARD
VERSION:3.0
N:Anghel Kiss;Teodora;;;
FN:Teodora Anghel Kiss
TEL:+40 700 111 222
END:VCARD
"""
FRAMES = """() => { window.frames_ = []; let last = performance.now();
  const next = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(next); };
  requestAnimationFrame(next); }"""


@pytest.fixture
def ionut(sit):
    """A browser that looks at the sample person, who knows twenty people."""

    def look(**options):
        tab = sit(**options)
        tab.open("/start").click("Just looking")
        return tab

    return look


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def somebody(ionut, request):
    """Every journey must go both ways."""
    return ionut(java_script_enabled=request.param)


def page_of(tab, name):
    """The page of somebody, as the list leads there."""
    return tab.open(f"/people/contacts?text={name}").click(name)


def test_a_conversation_with_two_people_is_noted_by_keys_in_less_than_ten_seconds(ionut, axe):
    tab = ionut().open("/people/log")
    keys = 0

    def press(*names):
        nonlocal keys
        for name in names:
            tab.page.keyboard.press(name)
        keys += len(names)

    expect(tab.page.get_by_label("With whom?")).to_be_focused()
    assert barriers(tab, axe) == []
    press(*"Paul Hodisan, Ana Pop", "Tab", *"Lunch", "Enter")
    expect(tab.toast).to_contain_text("Noted.")
    assert keys < 10 * A_SECOND
    assert "Lunch" in page_of(tab, "Ana Pop").words
    assert "Lunch" in page_of(tab, "Paul Hodișan").words


def test_an_address_card_of_somebody_known_is_made_one_with_them_and_apart_again(somebody, axe, tmp_path):
    file = tmp_path / "one.vcf"
    file.write_text(CARD, "utf-8")
    somebody.open("/people/import").choose_file(file).click("See whom it would add")
    somebody.page.get_by_label("Teodora Anghel Kiss").select_option("new")
    somebody.click("Bring them in")
    expect(somebody.toast).to_contain_text("They are in.")
    page_of(somebody, "Teodora Anghel Kiss").click("Two entries of one person?")
    expect(somebody.page.locator("main")).to_contain_text("Anghel-Kiss")
    if somebody.scripted:
        assert barriers(somebody, axe) == []
    somebody.click("They are one")
    expect(somebody.toast).to_contain_text("They are one contact now.")
    assert "Coffee in Oradea" in somebody.words
    assert "+40 700 111 222" in somebody.words
    somebody.click("Undo")
    expect(somebody.toast).to_contain_text("Undone.")
    assert "Coffee in Oradea" not in page_of(somebody, "Teodora Anghel Kiss").words


def test_the_walk_through_life_is_gone_with_a_thumb(ionut, axe):
    tab = ionut(**PHONE).open("/people").click("Who I already know")
    assert barriers(tab, axe) == []
    tab.fill("Names, one a line or with commas", "Ana Pop, Bo Ek").click("Keep and go on")
    expect(tab.toast).to_contain_text("Two more people are kept.")
    tab.click("Skip this place")
    assert "Place 3 of" in tab.page.locator("header.head").inner_text()
    tab.click("Enough for today")
    assert tab.path == "/people"
    assert "Bo Ek" in tab.open("/people/contacts").words


def test_a_talk_with_somebody_whom_today_names_is_noted_from_there(somebody):
    somebody.open("/today").click("Note a talk")
    assert somebody.title == "A conversation with Vasile Bălănescu"
    somebody.fill("What was it about?", "The oven is sold").click("Note it")
    expect(somebody.toast).to_contain_text("Noted.")
    assert somebody.path == "/today"
    assert "Vasile Bălănescu" not in somebody.words
    assert "The oven is sold" in page_of(somebody, "Vasile Bălănescu").words


def seen(tab):
    return [float(n) for n in tab.page.locator(".map svg.drawing:visible").get_attribute("viewBox").split()]


def test_the_map_comes_closer_by_keys_and_by_hand_and_leads_to_somebody(ionut, axe):
    tab = ionut().open("/people/map")
    place = tab.page.locator(".map .picture-wide")
    expect(place).to_have_attribute("tabindex", "0")
    assert barriers(tab, axe) == []
    whole = seen(tab)
    place.focus()
    for key in ("+", "+", "ArrowLeft"):
        tab.page.keyboard.press(key)
    expect(tab.page.locator(".map svg.near:visible")).to_have_count(1)
    near = seen(tab.seen())
    assert near[2] < whole[2] / 2
    box = place.bounding_box()
    tab.measure(FRAMES)
    tab.page.mouse.move(box["x"] + 200, box["y"] + 200)
    tab.page.mouse.down()
    for step in range(40):
        tab.page.mouse.move(box["x"] + 200 + 4 * step, box["y"] + 200 + 2 * step)
    tab.page.mouse.up()
    assert seen(tab.seen())[0] < near[0]
    assert sorted(tab.measure("window.frames_"))[-2] < 100  # milliseconds; one may be the machine's own
    assert tab.path == "/people/map"  # a drag opens nobody
    tab.click("All of it")
    assert seen(tab) == whole
    tab.page.locator(".map .picture-wide .mark", has_text="Teodora Anghel-Kiss").locator("circle").click()
    expect(tab.page.locator("h1")).to_have_text("Teodora Anghel-Kiss")


def test_without_script_the_map_is_a_picture_with_groups_that_open(ionut):
    tab = ionut(java_script_enabled=False).open("/people/map")
    expect(tab.page.locator(".map svg.drawing:visible")).to_have_count(1)
    assert not tab.page.get_by_role("button", name="Closer").is_visible()
    tab.click("Casa Teilor Nursing Home").click("Oana Bercean")
    assert tab.title == "Oana Bercean"
