"""Two windows on one record: who comes second overwrites nothing, and what they typed stands there still."""

from __future__ import annotations

import pytest

from filled import fill
from waymark.career import local, models, verbs

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


RECORDS = {
    "goal": ("plan", "goals", {"title": "Lead the ward"}, "why"),
    "step": ("plan", "steps", {"title": "Ring Ana"}, "title"),
    "skill": ("me", "skills", {"label": "Planning a rota"}, "label"),
    "vision": ("goals", "vision", {"text": "A calm ward"}, "text"),
    "journal": ("me", "journal", {"text": "A long night"}, "text"),
    "line": ("me", "entries", {"text": "Rebuilt the rota"}, "text"),
    "story": ("me", "stories", {"title": "The rota"}, "result"),
    "project": ("me", "projects", {"title": "The rota"}, "description"),
    "strength": ("me", "strengths", {"label": "Calm", "side": "strength"}, "evidence"),
    "role": ("me", "roles", {"title": "Nurse"}, "description"),
    "option": ("explore", "options", {"toward": "Head nurse"}, "note"),
    "decision": ("explore", "decisions", {"title": "Stay"}, "reason"),
}
"""Lists and what is kept in them: the address, what is said at first, and a box that both tabs change."""


def opened_twice(visit, path, selector="main form:not(.deed, .not-today)"):
    return visit.get(path).form(selector), visit.get(path).form(selector)


def both_save(visit, path, box, selector="main form:not(.deed, .not-today)"):
    """What the second tab is shown."""
    first, second = opened_twice(visit, path, selector)
    visit.send(first, **{box: "Said by the first"})
    return visit.send(second, 422, **{box: "Said by the second"})


def said(page, box):
    """What stands in a box."""
    node = page.one(f"main [name={box}]")
    return node.text() if node.tag == "textarea" else node.attributes["value"]


@pytest.mark.parametrize("kind", RECORDS)
def test_the_second_tab_is_told_keeps_its_words_and_may_then_save(visit, kind):
    chapter, slug, at_first, box = RECORDS[kind]
    visit.send(visit.get(f"/{chapter}/{slug}/new").form("form.form"), **at_first)
    link = visit.get(f"/{chapter}/{slug}").one("main .row [id^=r-] a, main .row[id^=r-] a")
    path = f"/{chapter}/{slug}/{link.attributes['href'].rpartition('/')[2]}"
    page = both_save(visit, path, box, "form.form")
    assert MEANWHILE in page.alerts[0]
    assert said(page, box) == "Said by the second"
    assert "Now it says: Said by the first" in page.words
    assert said(visit.get(path), box) == "Said by the first"
    visit.send(page.form("form.form"))
    assert said(visit.get(path), box) == "Said by the second"


def add(noun, **raw):
    return verbs.find(noun, "add").run(local.access("test"), raw).answer.id


def clearing_a_goal():
    return f"/goals/{add('goal', title='Lead the ward')}", "why", "form:has([value=clear])"


def looking_back():
    return f"/explore/decisions/{add('decision', title='Stay')}/look-back", "outcome", "form.form"


def needs():
    return "/explore/needs", "care", "form.form"


def settings():
    return "/settings", "name", "form.form"


@pytest.mark.parametrize("page_of", [clearing_a_goal, looking_back, needs, settings])
def test_a_page_with_a_form_of_its_own_overwrites_nothing_either(visit, page_of):
    path, box, selector = page_of()
    page = both_save(visit, path, box, selector)
    assert MEANWHILE in page.alerts[0]
    assert said(page, box) == "Said by the second"
    visit.send(page.form(selector))
    assert "Said by the second" in visit.get(path).one("main").html
