"""Work as it goes: a first one-on-one, a warning told, a job left, and a place that is not safe."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def point(tab, words, *, private=False):
    form = tab.page.locator("form:has([value=point])")
    form.get_by_label("One more point").fill(words)
    if private:
        form.get_by_label("For my eyes only").check()
    form.get_by_role("button").click()
    expect(tab.seen().toast).to_contain_text("It waits for the next talk.")


def test_a_first_talk_is_prepared_held_carried_over_and_printed(somebody):
    tab = somebody.open("/work")
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


@pytest.fixture
def led(sit):
    """Somebody with a role, and with regular talks with who leads them."""
    tab = sit().open("/me/roles/new")
    tab.fill("Title", "Nurse").fill("Where", "Nord").fill("Since", "2021").click("Add")
    tab.open("/work").fill("Who leads you?", "Sami Öz").click("Begin")
    return tab


def warned(tab):
    """A warning for who leads, noted in four of its boxes."""
    tab.open("/work/warnings/new").fill("What is at risk", "Nobody for two nights")
    expect(tab.page.get_by_label("Since when?")).to_be_hidden()
    tab.fill("Whom to tell?", "Sami Öz").fill("Options", "Borrow two\nMove the training").click("Add")
    return tab.page.locator("main").get_by_role("link", name="Nobody for two nights")


def test_an_early_warning_comes_to_the_talk_and_is_told(led):
    listed = warned(led)
    expect(led.page.locator("main")).to_contain_text("Sami Öz")
    led.open("/work").click("Sami Öz")
    expect(led.page.locator("main")).to_contain_text("Nobody for two nights")
    led.open("/work/warnings")
    listed.click()
    led.seen().page.get_by_text("I have told them").click()
    led.page.get_by_label("What came of it").first.fill("Two come from surgery")
    led.click("Told today")
    expect(led.toast).to_contain_text("Noted as told.")
    expect(led.page.locator("main")).to_contain_text("told on")
    assert "Nobody for two nights" not in led.open("/work").words


def test_a_job_that_was_left_falls_silent_and_its_notes_stay(led):
    warned(led)
    led.open("/work").page.get_by_text("I have left, or am about to").click()
    led.click("I have left this job")
    expect(led.toast).to_contain_text("your notes stay with you")
    assert "Nobody for two nights" not in led.words
    assert "Sami Öz" not in led.words
    assert "Sami Öz" not in led.open("/today").words
    expect(led.open("/work/talks").page.locator("main")).to_contain_text("Sami Öz")
    expect(led.open("/work/managers").page.locator("main")).to_contain_text("Sami Öz")


def test_where_it_is_not_safe_nobody_who_leads_is_named_and_help_is_elsewhere(led):
    warned(led)
    led.open("/work").page.get_by_role("button", name="No", exact=True).click()
    led.seen()
    expect(led.toast).to_contain_text("nothing here proposes")
    assert "Sami Öz" not in led.words
    assert "your union" in led.words
    for path in ("/today", "/work/alignment", "/work/brief", "/people/ready"):
        assert "Sami Öz" not in led.open(path).words
    led.open("/work").click("Write down what happened")
    led.fill("What happened?", "The door was shut before I had finished.").click("Add")
    expect(led.page.locator("main")).to_contain_text("The door was shut")
    assert led.open("/work").download("As a PDF").startswith(b"%PDF")


def test_a_box_that_asks_who_proposes_known_names_of_which_each_means_one(sit):
    tab = sit().open("/people/contacts/new")
    tab.fill("Name", "Ana Öz").click("Add")
    tab.seen().open("/people/log")
    box = tab.page.get_by_label("With whom?")
    box.press_sequentially("Ion, ana")
    expect(tab.page.locator("datalist option")).to_have_attribute("value", "Ion, Ana Öz")
    box.fill("Ion, Ana Öz")
    tab.page.get_by_role("button", name="Note it").first.click()
    expect(tab.seen().toast).to_contain_text("Ion: among your contacts now.")
