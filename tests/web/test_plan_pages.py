"""The plan and today's part of it: done, moved, left out, planned anew."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

HOURS = re.compile(r"(\d+(?:\.\d+)?) hours? a week")


def blocks(page):
    return page.tree.css("form[action^='/today/block/'] input[name=state][value=done]")


def titles(page):
    """The steps of the plan, in order."""
    return [node.text() for node in page.tree.css("#steps .row-title")]


def deed(page, kind, state):
    """The form of the first row that says `state`."""
    for node in page.tree.css(f"form[action^='/{kind}/']"):
        form = type(page.form())(node, page.path)
        if form.values["state"] == state:
            return form
    raise AssertionError(f"no {state} on {page.path}")


@pytest.mark.parametrize(
    ("state", "said"),
    [("done", "Done."), ("moved", "Moved to next week."), ("skipped", "Not today. That is fine.")],
)
def test_a_block_of_today_is_settled_with_one_click_and_can_be_undone(ionut, state, said):
    before = ionut.get("/today")
    assert blocks(before)
    after = ionut.send(deed(before, "today/block", state))
    assert after.toast == said
    assert after.words != before.words
    ionut.send(after.undo())
    assert ionut.get("/today").one("main").text() == before.one("main").text()


def events(visitor):
    """The calendar file but for the second it was made in."""
    lines = visitor.client.get("/plan.ics").content.splitlines()
    return [line for line in lines if not line.startswith(b"DTSTAMP")]


def test_a_block_that_is_moved_twice_at_once_is_moved_one_week(ionut):
    form = deed(ionut.get("/today"), "today/block", "moved")
    ionut.send(form)
    once = events(ionut)
    ionut.send(form)
    assert events(ionut) == once


def test_a_block_can_become_nothing_else(ionut):
    form = deed(ionut.get("/today"), "today/block", "done")
    page = ionut.send(form, 422, state="eaten")
    assert page.title == "That did not work"


def test_a_block_that_is_not_there_is_a_missing_page(ionut):
    ionut.post("/today/block/00000000-0000-7000-8000-000000000000", {"state": "done"}, 404)


@pytest.mark.parametrize(("state", "said"), [("done", "Done."), ("dropped", "Taken out of the plan.")])
def test_a_step_is_done_or_left_out_and_can_be_undone(ionut, state, said):
    before = ionut.get("/plan")
    after = ionut.send(deed(before, "plan/action", state))
    assert after.toast == said
    assert titles(after) == titles(before)[1:]
    ionut.send(after.undo())
    assert titles(ionut.get("/plan")) == titles(before)


def test_what_is_done_can_be_seen_and_taken_up_again(ionut):
    before = ionut.get("/plan")
    first = titles(before)[0]
    assert first not in titles(ionut.send(deed(before, "plan/action", "done")))
    listed = ionut.get("/plan/steps").tree.css(".row a")
    done = next(row for row in listed if row.text(strip=True).startswith(first))
    step = ionut.get(done.attributes["href"])
    assert step.form(".drawer form.form").values["state"] == "done"
    ionut.send(step.form(".drawer form.form"), state="planned")
    assert first in titles(ionut.get("/plan"))


def test_a_step_that_is_not_there_is_a_missing_page(ionut):
    ionut.post("/plan/action/00000000-0000-7000-8000-000000000000", {"state": "done"}, 404)


def again(page):
    """What is typed to plan again."""
    return page.form("form[action='/plan/again']").values


def preview(visitor, status=200, **typed):
    """What planning again would change."""
    asked = again(visitor.get("/plan")) | typed
    return visitor.get(f"/plan/again?{urlencode(asked)}", status)


def test_other_hours_are_looked_at_first_and_the_new_plan_can_be_undone(ionut):
    before = ionut.get("/plan")
    shown = preview(ionut, hours="9")
    assert shown.title == "What would change?"
    assert "sooner" in shown.words
    assert again(ionut.get("/plan")) == again(before)
    after = ionut.send(shown.form("form[action='/plan/again']"))
    assert after.toast == "Planned anew."
    assert again(after)["hours"] == "9"
    ionut.send(after.undo())
    assert again(ionut.get("/plan")) == again(before)


def test_planning_again_without_a_goal_leads_back_to_the_plan(ionut):
    assert ionut.arrive("/plan/again").path == "/plan"


@pytest.mark.parametrize(("box", "typed"), [("hours", "lots"), ("hours", "0"), ("by", "soon")])
def test_hours_or_a_date_that_cannot_be_read_say_why_at_their_box_and_stay(ionut, box, typed):
    page = preview(ionut, 422, **{box: typed})
    assert list(page.problems) == [box]
    assert page.one(f"[name={box}]").attributes["value"] == typed


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "ro_RO"])
def test_a_plan_can_be_sent_back_as_it_is_shown_in_every_language(ionut, locale):
    ionut.send(ionut.get("/settings").form(), locale=locale, hours_per_week="2.5")
    page = ionut.send(preview(ionut, hours="2.5").form("form[action='/plan/again']"))
    page = ionut.send(preview(ionut, hours=again(page)["hours"]).form("form[action='/plan/again']"))
    assert page.toast == "Planned anew."
    assert again(page)["hours"] in {"2.5", "2,5"}


def test_every_step_stands_once_on_the_page_of_the_plan(ionut):
    found = titles(ionut.get("/plan"))
    assert len(found) > 5
    assert len(set(found)) == len(found)


def test_without_a_plan_the_page_says_what_would_fill_it(visit):
    page = visit.get("/plan")
    assert [a.attributes["href"] for a in page.tree.css("main a.button")] == ["/toward", "/history"]


def test_hours_that_free_times_cannot_hold_are_said(visit):
    begun = visit.get("/proposals?toward=registered+nurse&hours=5")
    visit.send(begun.form())
    free = {"from-1": "22:00", "to-1": "01:00", "from-5": "09:00", "to-5": "11:00"}
    visit.send(visit.get("/settings").form(), hours_per_week="5", **free)
    assert "with a break between blocks they hold 4.5 hours a week" in visit.get("/plan").words
    visit.send(visit.get("/settings").form(), **{"to-5": "12:00"})
    assert "nothing is planned outside them" in visit.get("/plan").words
    assert "they hold" not in visit.get("/plan").words
    visit.send(visit.get("/settings").form(), **{"from-5": "", "to-5": ""})
    assert "with a break between blocks they hold 2.5 hours a week" in visit.get("/plan").words
