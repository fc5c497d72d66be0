"""Today: the question, what is on, what may be worth a thought, and what was kept."""

from __future__ import annotations

import datetime as dt
import json

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from waymark.career import local, verbs

MOST_QUERIES = 11


def do(noun, name, **said):
    return verbs.find(noun, name).run(local.access("test"), said).answer


def headings(page):
    return [node.text(strip=True) for node in page.tree.css("#thoughts h3")]


def answer(visitor, page, kind, said):
    form = page.form(f".nudge-deeds form:has([value='{kind}'])")
    return visitor.send(form, answer=said)


@pytest.fixture
def helped(visit):
    """Somebody whom Paul helped today, and who put the list to begin with away."""
    do("entry", "add", text="Showed the pump", helped_by="Paul")
    do("nudge", "answer", kind="getting_started", answer="not_for_me")
    return visit


def test_at_most_three_nudges_are_shown_each_with_its_reason_and_three_answers(helped):
    do("goal", "add", title="Lead the ward")
    page = helped.get("/today")
    assert headings(page) == [
        "A goal without a first step",
        "Thank who helped",
        "Find out what you like doing",
    ]
    for nudge in page.tree.css(".nudge"):
        assert [b.text(strip=True) for b in nudge.css("button")][1:] == ["Later", "Not for me"]
        assert "Waymark’s setting" in nudge.css_first(".why-body").text()


def test_a_nudge_that_is_put_off_rests_for_a_week(helped):
    page = answer(helped, helped.get("/today"), "thank", "later")
    assert page.toast == "Later, then."
    assert "Thank who helped" not in headings(page)
    answer(helped, page, "values", "later")
    with time_machine.travel("2026-12-01T12:00Z"):
        assert "Sort what matters to you" not in headings(helped.get("/today"))
    with time_machine.travel("2026-12-02T12:00Z"):
        assert "Sort what matters to you" in headings(helped.get("/today"))


def test_a_nudge_that_is_refused_never_comes_back_unless_the_refusal_is_undone(helped):
    page = answer(helped, helped.get("/today"), "values", "not_for_me")
    assert page.toast == "It will not be suggested again."
    undo = page.undo()
    with time_machine.travel("2027-11-25T12:00Z"):
        assert "Sort what matters to you" not in headings(helped.get("/today"))
    helped.send(undo)
    assert "Sort what matters to you" in headings(helped.get("/today"))


def test_acting_on_a_nudge_leads_to_where_it_is_done(helped):
    page = answer(helped, helped.get("/today"), "values", "acted")
    assert page.path.endswith("/values")


def test_acting_on_a_story_begins_it(helped):
    for n in range(5):
        do("entry", "add", text=f"Line {n}")
    do("entry", "add", text="Calmed a family down", energy=2)
    for kind in ("thank", "interests", "values"):
        do("nudge", "answer", kind=kind, answer="not_for_me")
    page = answer(helped, helped.get("/today"), "story", "acted")
    assert "Calmed a family down" in page.words
    assert [one.title for one in do("success", "find")] == ["Calmed a family down"]
    assert "A line that may be a story" not in headings(helped.get("/today"))


def test_quiet_mode_asks_nothing_and_suggests_nothing(helped):
    do("person", "edit", quiet=True)
    with time_machine.travel("2026-11-26T12:00Z"):
        page = helped.get("/today")
    assert page.tree.css_first("main form.one-line") is None
    assert headings(page) == []
    assert "Thank Paul" not in page.words
    assert "Showed the pump" in page.words


def test_quiet_mode_and_one_suggestion_a_week_are_chosen_in_settings(helped):
    helped.send(helped.get("/settings").form(), shy="1")
    assert do("person", "show").shy
    page = helped.get("/today")
    assert len(headings(page)) == 1
    page = answer(helped, page, "thank", "later")
    assert headings(page) == []
    helped.send(helped.get("/settings").form(), quiet="1")
    assert do("person", "show").quiet


def test_the_list_to_begin_with_ticks_itself_and_can_be_put_away(visit):
    visit.post("/track", {"text": "One"})
    page = visit.get("/today")
    begun = page.one(".started").text()
    assert "Sort what matters to you." in begun
    assert "Keep one line of what you did." not in begun
    assert "1 is done" in page.words
    away = visit.send(page.form("form:has([value=getting_started])"))
    assert away.tree.css_first(".started") is None
    visit.send(away.undo())
    assert visit.get("/today").tree.css_first(".started")


def test_what_the_list_asks_for_is_not_asked_for_twice(visit):
    visit.post("/track", {"text": "One"})
    assert headings(visit.get("/today")) == []


def test_who_helped_leads_to_a_step_that_thanks_them(helped):
    link = next(a for a in helped.get("/today").tree.css("main a") if a.text() == "Thank Paul")
    page = helped.get(link.attributes["href"])
    assert (
        page.one("main [name=text]").attributes["value"] == "Thank Paul for the help with “Showed the pump”"
    )
    assert page.one("[name=kind][form=line][checked]").attributes["value"] == "action"


def test_the_year_is_drawn_only_when_asked_for_and_from_five_lines_on(visit):
    visit.post("/track", {"text": "One"})
    assert visit.get("/today").tree.css_first("#year") is None
    assert "too little to draw" in visit.get("/today?year=1").words
    for n in range(4):
        do("entry", "add", text=f"Line {n}")
    assert visit.get("/today?year=1").tree.css_first("#year svg")


def test_a_line_that_the_terminal_could_not_keep_is_shown_with_its_reason_until_it_was_seen(helped, home):
    reasons = [{"code": "inbox.torn_line", "values": {}}]
    refused = {"person": str(local.access("test").person), "text": "torn", "reasons": reasons}
    (home / "inbox.refused").write_text(json.dumps(refused) + "\n")
    page = answer(helped, helped.get("/today"), "inbox", "acted")
    assert page.path == "/inbox"
    assert "torn" in page.words
    helped.send(page.form("main form.deed"))
    assert "Every line was kept" in helped.get("/inbox").words


@pytest.mark.parametrize(
    ("kind", "noun", "column", "kept"),
    [("thank_favour", "favour", "thanked_on", None), ("promised", "promise", "state", "kept")],
)
def test_what_is_said_to_be_done_for_or_by_somebody_is_kept_and_can_be_undone(
    helped, kind, noun, column, kept
):
    ana = verbs.find("contact", "add").run(local.access("test"), {"name": "Ana"}).answer.id
    day = local.access("test").today
    more = {"by": day} if noun == "promise" else {}
    do(noun, "add", text="A lift to the station", contact_id=ana, **more)
    page = answer(helped, helped.get("/today"), kind, "acted")
    assert page.toast == "Good. That will be remembered."
    assert getattr(do(noun, "find")[0], column) == (kept or day)
    helped.send(page.undo())
    assert getattr(do(noun, "find")[0], column) == (None if kept is None else "open")


def test_today_asks_the_record_eleven_times_at_most(ionut):
    for _time in ("after a change", "then"):
        with CaptureQueriesContext(connection) as seen:
            ionut.client.get("/today")
        assert len([q for q in seen if "set_config" not in q["sql"] and "FROM" in q["sql"]]) <= MOST_QUERIES


def test_nobody_can_be_led_away_by_an_answer_to_a_nudge(helped):
    page = helped.post(
        "/today/nudge", {"kind": "no_plan", "about": "https://evil.example", "answer": "acted"}
    )
    assert page.path == "/today"


def test_today_tells_whom_one_meets_and_whom_it_may_be_time_for(ionut):
    page = ionut.get("/today")
    card = next(one for one in page.tree.css(".card") if one.css_first("h2") and "With people" in one.text())
    assert "Vasile Bălănescu" in card.text()
    assert "Teodora" not in card.text()  # a nudge names her
    rest = page.form("form[action$='/rest']")
    rested = ionut.send(rest)
    assert rested.path == "/today"
    assert rest.action not in rested.response.content.decode()
    day = local.access("test").today + dt.timedelta(days=3)
    ionut.post("/people/log", {"people": "Ana Pop", "title": "Coffee", "day": day.isoformat()})
    assert "Ana Pop" in ionut.get("/today").words


def test_a_shy_person_is_not_told_whom_it_may_be_time_for(ionut):
    verbs.find("person", "edit").run(local.access("test", sample=True), {"shy": True})
    assert ionut.get("/today").tree.css_first("form[action$='/rest']") is None


def test_each_of_several_who_helped_is_kept_apart_in_a_script_of_its_own(visit):
    visit.post("/me/entries/new", {"text": "Ran the audit", "helped_by": "محمد منصور, Ana Pop"})
    note = visit.get("/today").one(".row .row-note").text()
    assert "with the help of \u2068محمد منصور\u2069, Ana Pop" in note
