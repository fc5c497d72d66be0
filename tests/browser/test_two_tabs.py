"""Two tabs of one browser over the same thing: what was typed second is still there to be decided about."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from web.served import waymark

FORMS = {
    "goal": ("Lead the ward", "/plan/goals", "The goal"),
    "action": ("Ring Ana", "/plan/steps", "The step"),
    "skill": ("Planning a rota", "/me/skills", "Skill"),
    "vision": ("A calm ward", "/goals/vision", "What you hope your work will be"),
    "journal": ("A long night", "/me/journal", "Note"),
}
"""By noun: its words, its list, and the label of its first box."""


@pytest.mark.parametrize("noun", FORMS)
def test_what_is_typed_second_is_kept_beside_what_was_saved_first(somebody, there, noun):
    words, path, label = FORMS[noun]
    key = json.loads(waymark(there.home, "do", noun, "add", words, "--json").stdout)["id"]
    somebody.open(f"{path}/{key}")
    other = somebody.page.context.new_page()
    other.goto(f"{path}/{key}")
    somebody.fill(label, "Said by the first").click("Save")
    expect(somebody.toast).to_contain_text("Saved.")
    other.get_by_label(label).first.fill("Said by the second")
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_role("alert")).to_contain_text("Nothing was overwritten")
    expect(other.locator("main")).to_contain_text("Now it says: Said by the first")
    expect(other.get_by_label(label).first).to_have_value("Said by the second")
    assert "Said by the second" not in somebody.open(path).words
    other.get_by_role("button", name="Save").click()
    expect(other.locator(".toast").last).to_contain_text("Saved.")
    assert "Said by the second" in somebody.open(path).words
