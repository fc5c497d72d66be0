"""A connection that breaks while something is saved: what was typed is still there, and is kept once."""

from __future__ import annotations

import re
import signal
import sqlite3
from contextlib import ExitStack, closing

import pytest
from playwright.sync_api import expect

from browser.cut import Line
from browser.tab import Tab
from web.served import Served

FORMS = {
    "skill": ("/me/skills/new", "label", "career_skill"),
    "note": ("/me/journal/new", "text", "career_journal"),
    "vision": ("/goals/vision/new", "text", "career_vision"),
    "step": ("/plan/steps/new", "title", "career_action"),
    "goal": ("/goals/new?kind=mastery", "title", "career_goal"),
}
"""The address of a form, the box that is filled, and the table that keeps it in a column of the same name."""
WORDS = "Typed in a tunnel"


def port(server):
    return int(server.address.rpartition(":")[2])


@pytest.fixture
def house(tmp_path):
    with Served(tmp_path / "home") as server:
        yield server


@pytest.fixture
def line(house):
    with Line(port(house)) as line:
        yield line


@pytest.fixture
def sat(browser, line):
    """Sit down at a browser whose line can be cut."""
    with ExitStack() as stack:

        def down(*, scripted=True):
            options = {"service_workers": "block", "java_script_enabled": scripted}
            return Tab(
                stack.enter_context(browser.new_context(base_url=line.address, **options)), scripted=scripted
            )

        yield down


def kept(house, table, column):
    with closing(sqlite3.connect(house.home / "waymark.sqlite3")) as record:
        return [text for (text,) in record.execute(f"select {column} from {table}")]


def send(tab):
    """Press the main button; a page of ours comes, or the browser's own that says that nobody answered."""
    tab.page.locator("main form.form .button.main").first.click(no_wait_after=True)
    return tab


def typed(tab, form):
    """The form with the words in its box."""
    path, name, _table = FORMS[form]
    box = tab.open(path).page.locator(f"main form.form [name={name}]")
    box.fill(WORDS)
    return box


def nobody_answers(tab):
    expect(tab.page).to_have_url(re.compile("^chrome-error:"), timeout=20_000)


@pytest.mark.parametrize("cut", ["half the question", "the answer"])
@pytest.mark.parametrize("form", FORMS)
def test_what_was_being_saved_when_the_line_broke_is_there_again_or_kept(sat, line, house, form, cut):
    tab = sat()
    box = typed(tab, form)
    line.cut = cut
    nobody_answers(send(tab))
    assert line.cuts
    line.cut = ""
    tab.open(FORMS[form][0])
    if cut == "half the question":  # else it was kept, and who sends it anew says it twice
        expect(box).to_have_value(WORDS)
        send(tab)
        expect(tab.toast).to_be_visible()
    assert kept(house, FORMS[form][2], FORMS[form][1]) == [WORDS]


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("cut", ["half the question", "the answer"])
def test_loading_the_page_again_sends_it_again_and_it_is_kept_once(sat, line, house, cut, scripted):
    tab = sat(scripted=scripted)
    typed(tab, "note")
    line.cut = cut
    nobody_answers(send(tab))
    line.cut = ""
    tab.page.reload()
    expect(tab.toast).to_contain_text("Added.")
    assert kept(house, "career_journal", "text") == [WORDS]


def test_a_server_that_ends_between_the_form_and_its_sending_loses_nothing(sat, line, house):
    tab = sat()
    box = typed(tab, "goal")
    house.stop(signal.SIGKILL)
    nobody_answers(send(tab))
    with Served(house.home) as other:
        line.port = port(other)
        tab.open(FORMS["goal"][0])
        expect(box).to_have_value(WORDS)
        send(tab)
        expect(tab.page.locator("h1")).to_have_text(WORDS)
        assert kept(house, "career_goal", "title") == [WORDS]
