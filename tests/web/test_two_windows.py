"""Two windows on one record: who comes second overwrites nothing, and what they typed stands there still."""

from __future__ import annotations

import pytest

from filled import fill
from waymark.career import local, models

MEANWHILE = "was changed meanwhile"


@pytest.fixture
def filled(visit):
    return fill(local.access("test"))


def quick(page):
    return page.form("form:has([name=deed][value=quick])")


def test_how_close_somebody_is_is_not_overwritten_from_an_older_page(visit, filled):
    path = f"/people/contact/{filled.keys['contact']}"
    old = quick(visit.get(path))
    visit.send(quick(visit.get(path)), closeness="5")
    page = visit.send(old, 422, closeness="2", cadence_days="45")
    assert MEANWHILE in page.alerts[0]
    again = quick(page)
    assert (again.values["closeness"], again.values["cadence_days"]) == ("2", "45")
    assert "Now it says: We are very close" in again.node.text()
    assert models.Contact.objects.get(pk=filled.keys["contact"]).closeness == 5
    visit.send(again)
    assert models.Contact.objects.get(pk=filled.keys["contact"]).closeness == 2


def test_what_came_of_a_talk_is_not_overwritten_from_an_older_page(visit, filled):
    filled.run("interaction.edit", id=filled.keys["interaction"], state="planned", text="")
    path = f"/people/talks/{filled.keys['interaction']}"
    old = visit.get(path).form("form:has([value=happened])")
    correcting = visit.get(path).form(".fold form")
    visit.send(visit.get(path).form("form:has([value=happened])"), text="We agreed")
    page = visit.send(old, 422, text="She called")
    assert MEANWHILE in page.alerts[0]
    assert "She called" in page.tree.html
    assert models.Interaction.objects.get(pk=filled.keys["interaction"]).text == "We agreed"
    page = visit.send(correcting, 422, text="Nothing came", title="Coffee")
    assert page.form(".fold form").values["text"] == "Nothing came"
    assert "Now it says: We agreed" in page.one(".fold form").text()


def test_how_to_work_with_me_begun_twice_keeps_what_was_saved_first(visit):
    old = visit.get("/work/with-me").form()
    visit.send(visit.get("/work/with-me").form(), best="Quiet mornings")
    page = visit.send(old, 422, best="Loud evenings")
    assert MEANWHILE in page.alerts[0]
    form = page.form(".fold form")
    assert form.values["best"] == "Loud evenings"
    assert "Now it says: Quiet mornings" in form.node.text()
    assert models.WorkWithMe.objects.get().best == "Quiet mornings"


def test_lines_of_a_paper_reworded_on_an_older_page_are_kept_to_look_at(visit, filled):
    path = f"/work/paper/{filled.keys['packet']}"
    filled.run("entry.add", text="Led the round")
    filled.run("packet.edit", id=filled.keys["packet"], goal_id=None)
    filled.run("packet.again", id=filled.keys["packet"])
    old = visit.get(path).form(".off-paper form.form")
    lines = [name for name in old.values if name.startswith("text-")]
    visit.send(visit.get(path).form(".off-paper form.form"), opening="In short")
    typed = {lines[0]: "Led every round", "keep": [lines[0].removeprefix("text-")]}
    page = visit.send(old, 422, **typed)
    assert MEANWHILE in page.alerts[0]
    form = page.form(".off-paper form.form")
    assert form.values[lines[0]] == "Led every round"
    assert form.values["keep"] == lines[0].removeprefix("text-")


def test_a_warning_told_twice_keeps_what_was_said_first(visit, filled):
    filled.run("flag.edit", id=filled.keys["flag"], state="open", outcome="")
    path = f"/work/warnings/{filled.keys['flag']}"
    old = visit.get(path).form("form[action$='/told']")
    visit.send(visit.get(path).form("form[action$='/told']"), outcome="Two come")
    page = visit.send(old, 422, outcome="Nobody comes")
    assert MEANWHILE in page.alerts[0]
    assert page.form(".drawer form.form").values["outcome"] == "Nobody comes"
    assert models.Flag.objects.get(pk=filled.keys["flag"]).outcome == "Two come"


def test_circles_ticked_in_another_window_are_told(visit, filled):
    path = f"/people/contacts/{filled.keys['contact']}"
    old = visit.get(path).form(".drawer form.form")
    visit.send(visit.get(path).form(".drawer form.form"), circles=[])
    page = visit.send(old, 422, nick="Bobo")
    assert MEANWHILE in page.alerts[0]
    fields = {node.css_first("legend").text(): node.text() for node in page.tree.css("fieldset.picks")}
    assert "Now it says: nothing" in fields["Circles"]
