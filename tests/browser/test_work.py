"""A first one-on-one: prepared, held, what was left over carried on, and printed; with script and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def newcomer(sit, request):
    """A browser of somebody who was never here."""
    return sit(java_script_enabled=request.param)


def point(tab, words, *, private=False):
    form = tab.page.locator("form:has([value=point])")
    form.get_by_label("One more point").fill(words)
    if private:
        form.get_by_label("For my eyes only").check()
    form.get_by_role("button").click()
    expect(tab.seen().toast).to_contain_text("It waits for the next talk.")


def test_a_first_talk_is_prepared_held_carried_over_and_printed(newcomer):
    tab = newcomer.open("/work")
    tab.fill("Who leads you?", "Sami Öz").click("Begin")
    assert tab.seen().title == "What do we talk about, Sami Öz and I?"
    point(tab, "Summer leave")
    point(tab, "The keys")
    point(tab, "I may leave", private=True)

    held = tab.page.locator("#held")
    held.get_by_label("The keys").check()
    held.get_by_label("Notes that may be shared").fill("The keys are found.")
    held.get_by_label("Notes for me alone").fill("He looked tired.")
    held.get_by_label("What I do next").fill("Send the rota")
    held.get_by_role("button", name="Keep it").click()
    expect(tab.seen().toast).to_contain_text("What was left over waits for the next talk.")
    expect(tab.page.locator(".row", has_text="Summer leave").first).to_contain_text("carried over")
    expect(tab.page.locator("main")).to_contain_text("Send the rota")

    tab.page.get_by_role("link", name="To print or send").first.click()
    paper = tab.seen().page.locator("main")
    expect(paper).to_contain_text("Summer leave")
    expect(paper).not_to_contain_text("I may leave")
    tab.page.emulate_media(media="print")
    expect(tab.page.locator(".rail")).to_be_hidden()
    with tab.page.expect_download() as saved:
        tab.page.emulate_media(media="screen")
        tab.page.get_by_role("link", name="As text to send").click()
    words = saved.value.path().read_text("utf-8")
    assert "Summer leave" in words
    assert "He looked tired" not in words
