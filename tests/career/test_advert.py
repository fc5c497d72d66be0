"""Job adverts: read when they are pasted, kept as they are."""

from __future__ import annotations

from uuid import uuid4

import pytest

from waymark.career import verbs
from waymark.career.actions import advert, change, option
from waymark.career.problems import Problems

TEXT = """Staff Nurse, Acute Medicine
St. Brendan's Hospital, Galway

You must have
- Current registration as a nurse
- At least three years of experience on a ward

Desirable
- Microsoft Excel
"""


def test_an_advert_is_read_and_kept_with_what_it_asks_for(access):
    kept = advert.read(access, text=TEXT)
    assert kept.title.startswith("Staff Nurse")
    assert kept.read_on == access.today
    assert {d.kind for d in kept.demands if d.knock_out} >= {"years"}
    assert all(d.sentence in TEXT.replace("- ", "") for d in kept.demands)
    assert advert.show(access, id=kept.id).demands == kept.demands


def test_what_the_person_says_stands_above_what_was_read(access):
    mine = option.add(access, toward="Galway")
    kept = advert.read(access, text=TEXT, title="The Galway one", employer="", option_id=mine.id)
    assert (kept.title, kept.option_id) == ("The Galway one", mine.id)
    assert kept.employer == advert.read(access, text=TEXT).employer


def test_another_text_is_read_anew_and_the_rest_stays(access):
    kept = advert.read(access, text=TEXT, title="Mine")
    other = advert.edit(access, id=kept.id, text="Welder wanted.\n\nYou must have a driving licence.")
    assert other.title == "Mine"
    assert [d.kind for d in other.demands if d.knock_out] == ["licence"]
    change.undo(access)
    assert advert.show(access, id=kept.id).demands == kept.demands


def test_an_advert_is_put_away_and_brought_back(access):
    kept = advert.read(access, text=TEXT)
    advert.archive(access, id=kept.id)
    assert advert.find(access) == ()
    advert.restore(access, id=kept.id)
    assert [a.id for a in advert.find(access)] == [kept.id]


def test_there_must_be_something_to_read(access):
    for raw, code in (
        ({"text": ""}, "input.string_too_short"),
        ({"text": "x" * 60_001}, "input.string_too_long"),
    ):
        with pytest.raises(Problems) as caught:
            verbs.find("advert", "read").run(access, raw)
        assert [p.code for p in caught.value.problems] == [code]
    with pytest.raises(Problems, match=r"record\.not_found"):
        advert.read(access, text=TEXT, option_id=uuid4())
