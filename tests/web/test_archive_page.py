"""What was put away can be visited and brought back; what was done can be taken back."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from waymark.career import local, verbs
from waymark.career.named import COLUMNS

NIGHT = dt.datetime(2026, 11, 26, 1, tzinfo=dt.UTC)  # three in the morning in Bucharest


def do(noun, name, **said):
    return verbs.find(noun, name).run(local.access("test"), said).answer


def test_an_empty_archive_says_what_would_be_there(visit):
    assert "Nothing is put away" in visit.get("/archive").words


def test_what_was_put_away_stands_there_by_its_kind_and_comes_back(visit):
    made = do("skill", "add", label="Welding")
    do("skill", "archive", id=made.id)
    page = visit.get("/archive")
    assert "Skills Welding put away today" in page.words
    back = visit.send(page.form(f"main form[action='/archive/skill/{made.id}']"))
    assert back.toast == "It is back."
    assert "Nothing is put away" in back.words
    assert [one.label for one in do("skill", "find")] == ["Welding"]


def test_changes_are_told_by_what_they_touched_and_undone_from_the_list(visit):
    do("goal", "add", title="Lead the ward")
    page = visit.get("/archive")
    assert "Added: goal Lead the ward" in page.words
    undo = page.form("main form[action^='/undo/']").action
    undone = visit.post(undo, Referer="http://localhost/archive")
    assert "taken back" in undone.words
    assert do("goal", "find") == ()


def test_an_unknown_kind_cannot_be_brought_back(visit):
    visit.post("/archive/person/00000000-0000-7000-8000-000000000000", status=404)
    visit.post("/archive/change/00000000-0000-7000-8000-000000000000", status=404)


def test_something_that_is_not_there_is_refused_in_a_sentence(visit):
    page = visit.post("/archive/skill/00000000-0000-7000-8000-000000000000", status=404)
    assert "skill" in page.words


@pytest.mark.parametrize("noun", sorted(COLUMNS))
def test_every_kind_that_the_archive_lists_can_be_brought_back(noun):
    assert verbs.find(noun, "restore").kind == "write"
    assert verbs.find(noun, "archive").kind == "write"


def test_a_long_archive_has_pages(visit):
    for n in range(101):
        made = do("skill", "add", label=f"Skill {n}")
        do("skill", "archive", id=made.id)
    first, second = visit.get("/archive"), visit.get("/archive?page=1")
    assert "Older" in first.words
    assert "Newer" in second.words
    assert second.words.count("put away today") == 1
    visit.get("/archive?page=x")


def test_what_was_done_in_the_night_was_done_on_the_day_before(visit):
    do("person", "edit", day_ends="09:00")
    with time_machine.travel(NIGHT):
        made = do("skill", "add", label="Welding")
        do("skill", "archive", id=made.id)
        page = visit.get("/archive")
    assert "Skills Welding put away today" in page.words
    assert "tomorrow" not in page.words
