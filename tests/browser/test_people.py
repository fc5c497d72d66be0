"""The people around oneself in a real browser: by keys, with a thumb, and with no script at all."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.tab import PATIENCE
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
COUNT = """() => {
  const drawing = [...document.querySelectorAll(".map svg.drawing")].find((one) => one.checkVisibility());
  window.drawn_ = 0;
  new MutationObserver((list) => { window.drawn_ += list.length; })
    .observe(drawing, { attributes: true, subtree: true, attributeFilter: ["viewBox", "transform"] }); }"""
"""Counts what is drawn anew: the view, and marks that keep their size."""


def page_of(tab, name):
    """The page of guest, as the list leads there."""
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


def test_an_address_card_of_somebody_known_is_made_one_with_them_and_apart_again(guest, axe, tmp_path):
    file = tmp_path / "one.vcf"
    file.write_text(CARD, "utf-8")
    guest.open("/people/import").choose_file(file).click("See whom it would add")
    guest.page.get_by_label("Teodora Anghel Kiss").select_option("new")
    guest.click("Bring them in")
    expect(guest.toast).to_contain_text("One added")
    page_of(guest, "Teodora Anghel Kiss").click("Two entries of one person?")
    expect(guest.page.locator("main")).to_contain_text("Anghel-Kiss")
    if guest.scripted:
        assert barriers(guest, axe) == []
    guest.click("They are one")
    expect(guest.toast).to_contain_text("They are one contact now.")
    assert "Coffee in Oradea" in guest.words
    assert "+40 700 111 222" in guest.words
    guest.click("Undo")
    expect(guest.toast).to_contain_text("Undone.")
    assert "Coffee in Oradea" not in page_of(guest, "Teodora Anghel Kiss").words


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


def test_on_the_walk_known_names_are_offered_below_the_box_while_one_types(ionut, axe):
    tab = ionut().open("/people/walk")
    box = tab.page.get_by_label("Names, one a line or with commas")
    box.press_sequentially("Bo Ek\nteo")
    offered = tab.page.get_by_role("button", name="Teodora Anghel-Kiss")
    expect(offered).to_be_visible()
    assert barriers(tab, axe) == []
    offered.click()
    expect(box).to_have_value("Bo Ek\nTeodora Anghel-Kiss\n")
    expect(box).to_be_focused()
    expect(offered).to_have_count(0)


def test_a_talk_with_somebody_whom_today_names_is_noted_from_there(guest):
    guest.open("/today").click("Note a talk")
    assert guest.title == "A conversation with Vasile Bălănescu"
    guest.fill("What was it about?", "The oven is sold").click("Note it")
    expect(guest.toast).to_contain_text("Noted.")
    assert guest.path == "/today"
    assert "Vasile Bălănescu" not in guest.words
    assert "The oven is sold" in page_of(guest, "Vasile Bălănescu").words


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
    tab.measure(COUNT)
    tab.page.mouse.move(box["x"] + 200, box["y"] + 200)
    tab.page.mouse.down()
    for step in range(40):
        tab.page.mouse.move(box["x"] + 200 + 4 * step, box["y"] + 200 + 2 * step)
    assert tab.seen().measure("window.drawn_") == 0  # it is slid as a whole
    tab.page.mouse.up()
    assert seen(tab.seen())[0] < near[0]
    assert tab.measure("window.drawn_") == 1
    assert tab.path == "/people/map"  # a drag opens nobody
    tab.click("All of it")
    assert seen(tab) == whole
    tab.page.locator(".map .picture-wide .mark", has_text="Teodora Anghel-Kiss").locator("circle").click()
    expect(tab.page.locator("h1")).to_have_text("Teodora Anghel-Kiss")


@pytest.fixture
def crowd(sit, tmp_path):
    """A telephone on which two thousand people were brought in, before their map."""
    file = tmp_path / "Connections.csv"
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = (f"G{n},F{n},https://x.example/in/{n},,Company {n % 90},Nurse,15 Jan 2024\n" for n in range(2000))
    file.write_text(head + "".join(rows), "utf-8")
    tab = sit(**PHONE)
    tab.open("/people/import").choose_file(file).click("See whom it would add").click("Bring them in")
    expect(tab.toast).to_contain_text("added", timeout=PATIENCE)
    return tab.open("/people/map")


def test_of_a_large_network_some_hundreds_are_drawn_and_a_pinch_or_a_drag_draws_almost_nothing_anew(crowd):
    drawing = crowd.page.locator(".map svg.drawing:visible")
    assert 90 < drawing.locator(".mark").count() <= 301
    assert drawing.locator("[data-ends]").count() <= 300
    drawing.scroll_into_view_if_needed()
    box = drawing.bounding_box()
    across, down = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hand = crowd.page.context.new_cdp_session(crowd.page)

    def touch(sort, *points):
        fingers = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)]
        hand.send("Input.dispatchTouchEvent", {"type": sort, "touchPoints": fingers})

    crowd.measure(COUNT)
    whole = seen(crowd)
    touch("touchStart", (across - 30, down), (across + 30, down))
    for step in range(30, 110):
        touch("touchMove", (across - step, down), (across + step, down))
    touch("touchEnd")
    near = seen(crowd.seen())
    assert near[2] < whole[2] / 3
    anew = crowd.measure("window.drawn_ / (1 + document.querySelectorAll('.picture-narrow .mark').length)")
    assert anew <= 4  # times that all of it was drawn, in eighty moves
    crowd.measure("window.drawn_ = 0")
    touch("touchStart", (across, down))
    for step in range(60):
        touch("touchMove", (across - step, down - step))
    assert crowd.seen().measure("window.drawn_") == 0
    touch("touchEnd")
    assert seen(crowd.seen())[0] > near[0]


def test_the_table_of_the_map_scrolls_in_its_place_on_the_smallest_screen(ionut):
    tab = ionut(viewport={"width": 320, "height": 700}).open("/people/map")
    tab.page.get_by_text("As a table").click()
    assert tab.measure("document.documentElement.scrollWidth") == 320


def test_without_script_the_map_is_a_picture_with_groups_that_open(ionut):
    tab = ionut(java_script_enabled=False).open("/people/map")
    expect(tab.page.locator(".map svg.drawing:visible")).to_have_count(1)
    assert not tab.page.get_by_role("button", name="Closer").is_visible()
    tab.click("Casa Teilor Nursing Home").click("Oana Bercean")
    assert tab.title == "Oana Bercean"
