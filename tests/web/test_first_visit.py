"""What brings you here: four answers, each a way to begin."""

from __future__ import annotations

import pytest

from waymark.career import local, samples
from waymark.web.visit import SAMPLE_COOKIE

EVIL = "<script>alert('x')</script> O'Neill & Söhne 🧑‍🍳"


def test_the_first_visit_is_asked_what_brings_one_here(visit):
    page = visit.arrive("/")
    assert page.title == "What brings you here?"
    assert [a.attributes["href"] for a in page.tree.css("a.answer")] == ["/track", "/history", "/changed"]
    assert page.one("main form").attributes["action"] == "/look"


def test_one_line_is_enough(visit):
    page = visit.send(visit.get("/track").form("form.one-line"), text="  Ran the medication audit  ")
    assert page.title == "Kept. That is enough for today."
    assert page.one("blockquote").text() == "Ran the medication audit"
    assert visit.arrive("/").title == "What shall I do for my career today?"


def test_nothing_today_is_an_answer_too(visit):
    page = visit.send(visit.get("/track").form("main form[action='/not-today']"))
    assert page.path == "/today"
    assert page.tree.css_first("main form.one-line") is None


@pytest.mark.parametrize("address", ["/", "/today"])
def test_whoever_said_what_they_do_has_begun_and_is_not_welcomed_anew(visit, address):
    page = visit.send(visit.get("/me/roles/new").form("form.form"), title="Nurse")
    assert visit.arrive(address).title == "What shall I do for my career today?"
    visit.send(page.undo())
    assert visit.arrive(address).title == "What brings you here?"


@pytest.mark.parametrize(("typed", "said"), [("", "This is needed."), ("x" * 501, "at most 500")])
def test_a_line_that_cannot_be_kept_stays_and_says_why(visit, typed, said):
    page = visit.post("/track", {"text": typed}, 422)
    assert page.one("[name=text]").attributes["value"] == typed
    assert said in page.problems["text"]


def test_what_is_written_is_shown_as_it_was_written(visit):
    visit.post("/track", {"text": EVIL})
    for path in ("/kept", "/today"):
        page = visit.get(path)
        assert EVIL in page.words
        assert page.tree.css_first("main script") is None


def test_something_changed_may_stay_empty(visit):
    page = visit.send(visit.get("/changed").form())
    assert page.title == "Kept. That is enough for now."


def test_something_changed_keeps_three_facts_three_people_and_one_step(visit):
    people = ["Ana Popescu", "", EVIL]
    facts = {"what": "layoff", "since": "Monday", "first": "Rent", "people": people, "step": "Ring Ana"}
    page = visit.send(visit.get("/changed").form(), **facts)
    assert page.path == "/changed/kept"
    assert "Ring Ana" in page.words
    assert "2 people you could talk to" in page.words
    assert "Ring Ana" in visit.get("/today").words
    assert "Monday · Rent" in visit.get("/today").words


def test_whom_one_knows_already_is_found_by_the_name_however_it_is_written(visit):
    visit.post("/people/contacts/new", {"name": "Ána Popescu"})
    visit.send(visit.get("/changed").form(), people=["ana popescu", "Ion", "ION"])
    assert len(visit.get("/people/contacts").tree.css(".row.leads")) == 2


def test_something_changed_sent_twice_is_kept_once(visit):
    form = visit.get("/changed").form()
    pages = [visit.send(form, step="Ring Ana", people=["Ana"]) for _ in range(2)]
    assert pages[0].title == pages[1].title
    assert visit.get("/today").words.count("Ring Ana") == 1


def test_something_changed_can_be_undone(visit):
    kept = visit.send(visit.get("/changed").form(), since="Monday", step="Ring Ana")
    visit.send(kept.undo())
    assert "Ring Ana" not in visit.arrive("/today").words


def test_something_changed_keeps_what_was_typed_when_a_box_is_too_full(visit):
    facts = {"what": "illness", "since": "May", "first": "x" * 501}
    typed = facts | {"people": ["Ana", "Ion", ""], "step": "Call"}
    page = visit.send(visit.get("/changed").form(), 422, **typed)
    form = page.form()
    assert {name: form.values[name] for name in typed} == typed
    assert page.problems == {"first": "This is too long: at most 500 characters."}


def test_just_looking_shows_a_made_up_person_and_one_click_removes_them(visit):
    page = visit.post("/look")
    assert page.path == "/today"
    assert "made-up person" in page.words
    assert samples.read("ionut")["person"]["name"] in visit.get("/me").words
    left = visit.send(page.form(".sample form"))
    assert left.title == "What brings you here?"
    assert local.sample_id() is None
    assert not visit.client.cookies[SAMPLE_COOKIE].value


def test_looking_leaves_ones_own_record_alone(visit):
    visit.post("/track", {"text": "My own line"})
    seen = visit.post("/look")
    assert "My own line" not in seen.words
    visit.post("/capture", {"text": "A line for the sample"})
    visit.post("/look-away")
    own = visit.get("/today").words
    assert "My own line" in own
    assert "A line for the sample" not in own


def test_a_sample_that_is_gone_is_no_dead_end(ionut):
    from waymark.career import sample

    sample.remove()
    assert ionut.arrive("/today").status == 200


@pytest.mark.parametrize(
    ("asked", "machine", "spoken_to"),
    [
        ("es-MX,es;q=0.9,en;q=0.8", "en_GB", "es_MX"),
        ("en-US,en;q=0.9", "en_GB", "en_GB"),
        ("en-US", "ro_RO", "ro_RO"),
        ("en-IE", "en", "en_IE"),
        ("es", "es_AR", "es_AR"),
        ("de", "en_GB", "en_GB"),
        ("*", "en_GB", "en_GB"),
        ("", "en", "en"),
        ("<script>", "en", "en"),
    ],
)
def test_somebody_new_is_spoken_to_as_their_browser_asks_and_their_machine_writes(asked, machine, spoken_to):
    assert local.first_locale(asked, machine) == spoken_to


def test_the_first_page_speaks_the_language_that_the_browser_asks_for(visit):
    page = visit.get("/start", **{"Accept-Language": "es-ES,es;q=0.9"})
    assert page.title == "¿Qué te trae por aquí?"


def test_the_first_page_offers_the_other_language_and_keeps_the_country(visit):
    form = visit.get("/start").form("main form[method=post]:not([action])")
    assert visit.send(form, language="es").title == "¿Qué te trae por aquí?"
    assert visit.send(form, language="en").title == "What brings you here?"
    assert visit.post("/start", {"language": "<b>"}, 422).title == "That did not work"


@pytest.mark.parametrize("path", ["/look", "/look-away", "/not-today", "/undo", "/today/nudge"])
def test_an_address_that_only_takes_what_a_page_sends_says_so_when_it_is_opened(visit, path):
    page = visit.get(path, 405)
    assert page.title == "There is no such page"
    assert page.response.headers["Allow"] == "POST"
