"""The frame by hand and by key: find, capture, answer, put off, be left in peace."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.test_every_page import OUTSIDE, SIDEWAYS, barriers

PAGES = [
    "/today?year=1",
    "/search",
    "/search?text=rota",
    "/archive",
    "/inbox",
    "/capture?kind=goal&text=Lead",
]


def palette(tab):
    """The palette, open and with its first list."""
    tab.page.keyboard.press("Control+k")
    box = tab.page.get_by_role("combobox", name="Find or do anything")
    expect(box).to_be_focused()
    expect(tab.page.get_by_role("option", name="Today", exact=True)).to_be_visible()
    return box


def active(tab):
    """What the box says is chosen in its list."""
    chosen = tab.page.locator("[role=combobox]").get_attribute("aria-activedescendant")
    return tab.page.locator(f"#{chosen}").inner_text()


def test_the_palette_goes_anywhere_by_keys_alone(onlooker):
    onlooker.open("/me")
    box = palette(onlooker)
    onlooker.page.keyboard.type("settings")
    settings = onlooker.page.get_by_role("option", name="Settings", exact=True)
    expect(settings).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-expanded", "true")
    onlooker.page.keyboard.press("Enter")
    expect(onlooker.page.locator("h1")).to_have_text("How should Waymark work for you?")


def test_the_palette_finds_what_was_kept_and_arrows_walk_through_it(onlooker):
    onlooker.open("/plan")
    palette(onlooker)
    onlooker.page.keyboard.type("rota")
    expect(onlooker.page.get_by_role("option", name="Planning a rota")).to_be_visible()
    first = active(onlooker)
    onlooker.page.keyboard.press("ArrowDown")
    assert active(onlooker) != first
    onlooker.page.keyboard.press("ArrowUp")
    assert active(onlooker) == first
    while "Planning a rota" not in active(onlooker):
        onlooker.page.keyboard.press("ArrowDown")
    onlooker.page.keyboard.press("Enter")
    expect(onlooker.page.locator("#open h2")).to_have_text("Planning a rota")


def test_the_palette_undoes_the_last_change(onlooker):
    onlooker.open("/today").page.locator("main input[data-capture]").fill("Not this")
    onlooker.page.keyboard.press("Enter")
    expect(onlooker.page.locator("main")).to_contain_text("Not this")
    palette(onlooker)
    onlooker.page.keyboard.type("undo the last")
    expect(onlooker.page.get_by_role("option", name="Undo the last change")).to_have_attribute(
        "aria-selected", "true"
    )
    onlooker.page.keyboard.press("Enter")
    expect(onlooker.toast).to_contain_text("Undone.")
    assert "Not this" not in onlooker.words


def test_escape_closes_the_palette_and_gives_the_focus_back(onlooker):
    finder = onlooker.open("/plan").page.get_by_role("link", name="Find or do anything")
    finder.click()
    expect(onlooker.page.get_by_role("combobox")).to_be_focused()
    onlooker.page.keyboard.press("Escape")
    expect(onlooker.page.get_by_role("combobox")).to_have_count(0)
    expect(finder).to_be_focused()


def test_everything_is_found_without_script_too(ionut):
    somebody = ionut(java_script_enabled=False)
    somebody.click("Find or do anything")
    somebody.fill("Words", "rota").page.locator("main").get_by_role("button", name="Find").click()
    assert "Planning a rota" in somebody.words
    somebody.click("Planning a rota")
    assert somebody.path.startswith("/me/skills/")


def test_a_line_is_captured_as_a_goal_from_any_page_and_the_page_stays(onlooker):
    onlooker.open("/settings").page.keyboard.press("c")
    onlooker.page.keyboard.type("Lead a department")
    onlooker.page.locator("dialog").get_by_text("A goal", exact=True).click()
    onlooker.page.locator("#capture [name=text]").press("Enter")
    expect(onlooker.toast).to_contain_text("Kept as a goal.")
    assert onlooker.path == "/settings"
    onlooker.click("Undo")
    expect(onlooker.toast).to_contain_text("Undone.")


def test_not_today_is_an_answer_and_the_question_is_gone(guest):
    guest.page.locator("main").get_by_role("button", name="Not today").first.click()
    expect(guest.page.locator("main .ask")).to_have_count(0)
    assert guest.path == "/today"


def test_a_nudge_that_is_refused_leaves_and_stays_away(guest):
    say = guest.page.locator(".nudge p").first.inner_text()
    nudge = guest.page.locator(".nudge", has_text=say)
    nudge.get_by_role("button", name="Not for me").click()
    expect(guest.toast).to_contain_text("It will not be suggested again.")
    expect(nudge).to_have_count(0)
    guest.open("/today")
    expect(nudge).to_have_count(0)


def test_quiet_mode_stops_every_prompt(guest):
    guest.open("/settings").page.get_by_text("Quiet mode").click()
    guest.click("Save")
    guest.open("/today")
    expect(guest.page.locator("main .ask, .nudge, .started")).to_have_count(0)
    assert "Kept this week" in guest.words


def test_what_was_put_away_is_brought_back_from_the_archive(guest):
    guest.open("/me/skills").page.locator(".row.leads a", has_text="Planning a rota").first.click()
    guest.click("Put it away")
    guest.open("/archive")
    assert "Planning a rota" in guest.words
    guest.click("Bring it back")
    expect(guest.toast).to_contain_text("It is back.")
    assert "Planning a rota" in guest.open("/me/skills").words


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_neither_the_frame_nor_what_it_opens_puts_up_a_barrier(ionut, axe, options):
    tab = ionut(**options)
    found = [b for path in PAGES for b in barriers(tab.open(path), axe)]
    tab.open("/archive")
    palette(tab)
    found += barriers(tab, axe)
    tab.page.keyboard.type("rota")
    expect(tab.page.get_by_role("option", name="Planning a rota")).to_be_visible()
    found += barriers(tab, axe)
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("combobox")).to_have_count(0)
    tab.page.keyboard.press("c")
    expect(tab.page.get_by_role("dialog", name="Capture")).to_be_visible()
    assert found + barriers(tab, axe) == []


@pytest.mark.parametrize("width", [390, 640, 320])
def test_the_frame_never_scrolls_sideways(ionut, width):
    tab = ionut(viewport={"width": width, "height": 640}, device_scale_factor=2)
    for path in PAGES:
        tab.open(path)
        assert tab.measure(SIDEWAYS) <= 0, path
        assert tab.measure(OUTSIDE) == [], path
    tab.page.locator("a.finder").click()
    expect(tab.page.get_by_role("option", name="Today", exact=True)).to_be_visible()
    assert tab.measure(SIDEWAYS) <= 0


def test_a_printed_today_shows_what_is_on_without_the_frame(onlooker):
    onlooker.open("/today").page.emulate_media(media="print")
    for gone in (".rail", ".finder", ".capture", ".ask", ".nudge-deeds"):
        assert not onlooker.page.locator(gone).filter(visible=True).count(), gone
    assert onlooker.page.get_by_text("Kept this week").first.is_visible()


def test_a_toast_stays_while_somebody_stands_in_it(me):
    me.page.clock.install()
    me.open("/capture").page.locator("main input[name=text]").fill("One")
    me.click("Keep")
    me.page.get_by_role("button", name="Undo").focus()
    me.page.clock.run_for(30_000)
    expect(me.toast).to_be_visible()
    me.page.mouse.move(5, 5)
    me.page.clock.run_for(30_000)
    expect(me.toast).to_be_visible()


def test_a_key_is_heard_as_soon_as_what_lay_over_the_page_is_closed(onlooker):
    onlooker.open("/me").page.keyboard.press("c")
    expect(onlooker.page.locator("dialog#capture")).to_be_visible()
    onlooker.measure("""() => {
      document.querySelector("dialog#capture").close();  // its line keeps the focus until the next picture
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
    }""")
    expect(onlooker.page.locator("dialog#keys")).to_be_visible(timeout=2000)
