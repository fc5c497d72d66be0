"""What the script adds: keys, drafts, toasts; and that nothing jumps."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


def test_c_opens_the_line_on_any_page_and_enter_keeps_it(onlooker):
    onlooker.open("/me").page.keyboard.press("c")
    onlooker.page.keyboard.type("c, then a line")
    onlooker.page.keyboard.press("Enter")
    expect(onlooker.toast).to_contain_text("Kept.")
    assert onlooker.path == "/me"
    assert "c, then a line" in onlooker.open("/today").words


def test_c_goes_to_the_line_that_stands_on_the_page(onlooker):
    onlooker.open("/today").page.keyboard.press("c")
    assert onlooker.measure("document.activeElement.matches('main [data-capture]')")
    assert not onlooker.page.locator("dialog").filter(visible=True).count()


def test_a_question_mark_lists_the_keys_and_escape_closes_it(onlooker):
    onlooker.open("/plan").page.keyboard.press("?")
    expect(onlooker.page.get_by_role("dialog", name="Keys")).to_be_visible()
    onlooker.page.keyboard.press("Escape")
    expect(onlooker.page.get_by_role("dialog")).to_have_count(0)


def test_the_keys_can_be_turned_off_and_stay_off(onlooker):
    onlooker.open("/plan").page.keyboard.press("?")
    onlooker.page.get_by_label("Use single keys").uncheck()
    onlooker.open("/plan").page.keyboard.press("c")
    expect(onlooker.page.get_by_role("dialog")).to_have_count(0)
    onlooker.click("Keys").page.get_by_label("Use single keys").check()
    onlooker.open("/plan").page.keyboard.press("c")
    expect(onlooker.page.get_by_role("dialog", name="Capture")).to_be_visible()


def test_focus_returns_to_where_it_was_when_a_dialog_closes(onlooker):
    onlooker.open("/plan").page.get_by_role("link", name="Capture").first.click()
    expect(onlooker.page.get_by_role("dialog", name="Capture")).to_be_visible()
    assert onlooker.measure("document.activeElement.name") == "text"
    onlooker.page.keyboard.press("Escape")
    assert onlooker.measure("document.activeElement.matches('a.capture')")


def test_a_line_that_was_begun_survives_a_reload_and_is_gone_once_kept(me):
    me.open("/capture")
    line = me.page.locator("main input[name=text]")
    line.fill("Half a thought")
    me.page.reload()
    expect(line).to_have_value("Half a thought")
    line.press("Enter")
    expect(me.toast).to_contain_text("Kept.")
    me.open("/capture")
    expect(line).to_have_value("")


def test_what_was_written_in_a_form_is_there_again_when_nobody_answered(me):
    note = me.open("/me/journal/new").page.locator(".drawer textarea[name=text]")
    note.fill("Half a page about nights")
    me.page.route("**/me/journal/new", lambda route: route.abort("connectionreset"))
    with me.page.expect_event("requestfailed"):
        me.page.get_by_role("button", name="Add").click(no_wait_after=True)
    me.page.get_by_text("ERR_CONNECTION_RESET").wait_for()
    me.page.unroute("**/me/journal/new")
    me.complaints.clear()  # the browser's own, about the connection
    me.open("/me/journal/new")
    expect(note).to_have_value("Half a page about nights")
    me.click("Add")
    expect(me.toast).to_contain_text("Added.")
    me.open("/me/journal/new")
    expect(note).to_have_value("")


def test_a_toast_leaves_after_ten_seconds_unless_somebody_points_at_it(me):
    me.page.clock.install()
    me.open("/capture").page.locator("main input[name=text]").fill("One")
    me.click("Keep")
    expect(me.toast).to_be_visible()
    me.toast.hover()
    me.page.clock.run_for(30_000)
    expect(me.toast).to_be_visible()
    me.page.mouse.move(1, 1)
    me.page.clock.run_for(11_000)
    expect(me.page.locator(".toast")).to_have_count(0)


def test_a_double_click_keeps_one_line(me):
    me.open("/capture").page.locator("main input[name=text]").fill("Clicked twice")
    me.page.locator("main").get_by_role("button", name="Keep").dblclick()
    expect(me.page.locator("main")).to_contain_text("Clicked twice")
    me.open("/today")
    assert me.words.count("Clicked twice") == 1


@pytest.mark.parametrize("path", ["/today", "/story", "/me", "/plan"])
def test_nothing_jumps_while_a_page_arrives(onlooker, path):
    onlooker.page.add_init_script(SHIFTS)
    onlooker.open(path).page.wait_for_load_state("networkidle")
    onlooker.measure("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300)))")
    assert onlooker.measure("window.shifted") < 0.02


def test_a_page_is_one_document_one_stylesheet_one_script_and_its_fonts(onlooker):
    asked = []
    onlooker.page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - it needs a plain function
    onlooker.open("/today").page.wait_for_load_state("networkidle")
    kinds = sorted(
        request.resource_type for request in asked if request.resource_type not in {"font", "other"}
    )
    assert kinds == ["document", "script", "stylesheet"] or kinds.count("manifest") == 1
    assert all(request.url.startswith(("http://localhost:", "data:")) for request in asked)
