"""Notes that somebody writes for themselves."""

from __future__ import annotations

import pytest

from waymark.career import verbs
from waymark.career.actions import journal
from waymark.career.problems import Problems
from waymark.career.queries import journal as notes


def test_a_note_is_of_today_unless_another_day_is_said(access):
    assert journal.add(access, text="Slept well").day == access.today


def test_notes_are_found_by_their_words_and_by_what_they_taught(access):
    journal.add(access, text="Walked by the Someș", lesson="Ask earlier")
    journal.add(access, text="Nothing new")
    assert [n.lesson for n in notes.find(access, text="somes")] == ["Ask earlier"]
    assert [n.text for n in notes.find(access, text="EARLIER")] == ["Walked by the Someș"]


def test_notes_come_newest_first_and_page_by_page(access):
    for day in ("2026-11-01", "2026-11-03", "2026-11-02"):
        verbs.find("journal", "add").run(access, {"text": day, "day": day})
    assert [n.text for n in notes.find(access, limit=2)] == ["2026-11-03", "2026-11-02"]
    assert [n.text for n in notes.find(access, skip=2)] == ["2026-11-01"]
    found = verbs.find("journal", "find").run(access, {"since": "2026-11-02", "until": "2026-11-02"})
    assert [n.text for n in found.answer] == ["2026-11-02"]


def test_a_practice_is_one_of_those_we_know(access):
    with pytest.raises(Problems) as caught:
        verbs.find("journal", "add").run(access, {"text": "x", "practice": "yelling"})
    assert [p.code for p in caught.value.problems] == ["input.literal_error"]
