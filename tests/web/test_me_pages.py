"""Who am I at work: the inventories, and what a document left unsure."""

from __future__ import annotations

import pytest

from conftest import ROOT
from waymark.catalogue.instruments import interest_inventory, value_sort

SHORT = [item.id for item in interest_inventory(short=True).items]
LONG = [item.id for item in interest_inventory().items]
STATEMENTS = [one.id for one in value_sort().statements]
EVIL = "<b>O’Neill</b> & Söhne 🧑‍🍳"
UNSURE = b'{"basics": {"name": "Mo"}, "work": [{"position": "Boss of things", "startDate": "2019"}]}'


def four_in_each():
    return {key: str(n % 5) for n, key in enumerate(STATEMENTS)}


@pytest.mark.parametrize(("path", "items"), [("/interests", SHORT), ("/interests?form=long", LONG)])
def test_answers_become_a_result_that_can_be_undone(visit, path, items):
    page = visit.send(visit.get(path).form(), **dict.fromkeys(items, "4") | {items[0]: "5"})
    assert (page.path, page.toast) == ("/me", "Kept.")
    assert "Answer the interests again" in page.words
    visit.send(page.undo())
    assert "Tell what you like doing" in visit.get("/me").words


def test_too_few_answers_say_so_and_stay_ticked(visit):
    typed = {SHORT[0]: "2", SHORT[1]: "5"}
    page = visit.send(visit.get("/interests").form(), 422, **typed)
    assert len(page.alerts) == 1
    assert "2" in page.alerts[0]
    assert len(page.tree.css("fieldset.wrong")) == len(SHORT) - len(typed)
    form = page.form()
    assert {name: form.values[name] for name in typed} == typed


def test_scores_from_elsewhere_are_a_result_too(visit):
    page = visit.send(visit.get("/interests").form(".fold form"), scores="27,13,23,25,14,14")
    assert page.path == "/me"
    assert "Answer the interests again" in page.words


@pytest.mark.parametrize("typed", ["27,13", "27,13,23,25,14,fourteen", "27,13,23,25,14,99", "RIA"])
def test_scores_that_are_none_say_what_to_do_at_their_box_and_stay(visit, typed):
    page = visit.send(visit.get("/interests").form(".fold form"), 422, scores=typed)
    assert list(page.problems) == ["scores"]
    assert page.one("[name=scores]").attributes["value"] == typed
    assert "open" in page.one("details.fold").attributes


def test_a_sort_of_four_in_each_column_is_a_result(visit):
    page = visit.send(visit.get("/values").form(), **four_in_each())
    assert (page.path, page.toast) == ("/me", "Kept.")
    assert "Sort the values again" in page.words


def test_an_unfinished_sort_says_what_is_missing_in_its_own_words_and_stays(visit):
    typed = four_in_each()
    missing = typed.pop(STATEMENTS[7])
    assert missing
    page = visit.send(visit.get("/values").form(), 422, **typed)
    statement = next(one.text for one in value_sort().statements if one.id == STATEMENTS[7])
    assert f"This statement is not placed yet: {statement}" in page.alerts
    form = page.form()
    assert {name: form.values[name] for name in typed} == typed


def test_a_sort_with_too_many_in_a_column_says_which(visit):
    page = visit.send(visit.get("/values").form(), 422, **four_in_each() | {STATEMENTS[1]: "0"})
    assert page.alerts == [
        "Column “Matters most” holds 5 statements; each holds 4.",
        "Column “Matters much” holds 3 statements; each holds 4.",
    ]


def test_a_result_sent_twice_is_kept_once(visit):
    form = visit.get("/values").form()
    first, second = (visit.send(form, **four_in_each()) for _ in range(2))
    assert first.words == second.words


def test_what_is_unsure_is_asked_and_settled_one_by_one(visit):
    visit.send(visit.bring("resume.json", UNSURE).form("form[action='/history/bring']"))
    before = visit.get("/questions")
    asked = len(before.tree.css("main form"))
    assert asked
    after = visit.send(before.form(), keep="1")
    assert (after.path, after.toast) == ("/questions", "Settled.")
    assert len(after.tree.css("main section.card form")) < asked
    visit.send(after.undo())
    assert len(visit.get("/questions").tree.css("main form")) == asked


def test_every_unsure_thing_of_the_cast_can_be_kept_as_it_stands(visit):
    for file in sorted((ROOT / "tests/people").glob("[!b]*/cv.pdf")):
        visit.send(visit.bring(file.name, file.read_bytes()).form("form[action='/history/bring']"))
    for _ in range(200):
        page = visit.get("/questions")
        if page.tree.css_first("main form") is None:
            break
        visit.send(page.form(), keep="1")
    assert page.tree.css_first("main form") is None
    assert page.one("main a.button").attributes["href"] == "/story"


def test_enter_in_the_box_of_an_unsure_thing_saves_what_was_typed(visit):
    visit.send(visit.bring("resume.json", UNSURE).form("form[action='/history/bring']"))
    page = visit.get("/questions")
    forms = [form for form in page.tree.css("main form") if form.css_first("input[name=value]")]
    assert forms
    for form in forms:
        assert "name" not in form.css_first("button").attributes


def test_a_question_that_is_none_is_answered_in_a_sentence(visit):
    assert visit.post("/questions", {"id": "x", "value": "y"}, 422).alerts
    gone = {"id": "00000000-0000-7000-8000-000000000000", "keep": "1"}
    assert visit.post("/questions", gone, 422).alerts


def test_skills_and_names_are_shown_as_they_were_written(visit):
    resume = '{"skills": [{"name": "%s", "keywords": ["%s"]}], "languages": [{"language": "%s"}]}'
    page = visit.bring("resume.json", (resume % (EVIL, EVIL, EVIL)).encode())
    visit.send(page.form("form[action='/history/bring']"))
    me = visit.get("/me")
    assert me.words.count(EVIL) == 3
    assert me.tree.css_first("main li b") is None
