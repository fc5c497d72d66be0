"""Finding anything in a record, by words as people type them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from waymark.career.actions import entry, experience, goal, journal, skill
from waymark.career.advice import search


def found(access, text, **more):
    hits = search.find(access, text=text, **more).hits
    return [(hit.noun, hit.title) for hit in hits if hit.noun != "occupation"]


def test_words_are_found_whatever_their_case_and_accents(access):
    skill.add(access, label="Îngrijirea rănilor")
    entry.add(access, text="Ștefan ÜNAL helped")
    assert found(access, "ingrijirea RANILOR") == [("skill", "Îngrijirea rănilor")]
    assert found(access, "stefan ünal") == [("entry", "Ștefan ÜNAL helped")]


def test_every_word_must_be_there_in_any_order_and_also_beside_the_name(access):
    experience.add(access, title="Shift Lead", organisation="Feleacu Hospital")
    assert found(access, "feleacu lead") == [("experience", "Shift Lead")]
    assert found(access, "feleacu baker") == []


def test_what_begins_with_the_words_comes_first(access):
    for label in ("The rota", "Rota", "Protractor"):
        skill.add(access, label=label)
    assert [title for _noun, title in found(access, "rot")] == ["Rota", "The rota", "Protractor"]


def test_a_noun_without_a_name_is_called_by_what_tells_more(access):
    experience.add(access, title="Volunteer")
    journal.add(access, text="", lesson="Ask earlier")
    assert found(access, "ask earlier") == [("journal", "Ask earlier")]


def test_no_noun_takes_more_than_its_share(access):
    for n in range(9):
        entry.add(access, text=f"Ward round {n}")
    goal.add(access, title="Lead the ward")
    assert found(access, "ward", limit=3) == [
        ("goal", "Lead the ward"),
        *(("entry", f"Ward round {n}") for n in (8, 7, 6)),
    ]


def test_what_was_put_away_is_not_found(access):
    made = skill.add(access, label="Welding")
    assert found(access, "welding")
    skill.archive(access, id=made.id)
    assert found(access, "welding") == []


@pytest.mark.parametrize("text", ["", "   ", "\u0301"])
def test_nothing_asked_is_nothing_found(access, text):
    skill.add(access, label="Welding")
    assert found(access, text) == []


def test_a_percent_sign_is_only_a_percent_sign(access):
    entry.add(access, text="Errors down by half")
    assert found(access, "%") == []
    assert found(access, "_") == []


def test_it_asks_the_record_six_times_at_most(access):
    entry.add(access, text="Ward round")
    with CaptureQueriesContext(connection) as seen:
        search.find(access, text="ward")
    assert len([q for q in seen if "set_config" not in q["sql"] and "FROM" in q["sql"]]) <= 6


@pytest.mark.parametrize("noun", ["interaction", "entry", "journal"])
def test_rows_without_the_words_need_not_be_read_where_an_index_can_hold_a_long_text(access, noun):
    long = " ".join(f"Ward{n}" for n in range(2000))
    entry.add(access, text=long)
    assert found(access, "ward1999") == [("entry", long)]
    with connection.cursor() as cursor:
        keys = connection.introspection.get_constraints(cursor, f"career_{noun}")
    held = keys[f"{noun}_by_person"]["columns"]
    assert ("folded" in held) == (connection.vendor == "sqlite")
