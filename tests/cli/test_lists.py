"""Lists of People and Work, read by people in a terminal."""

from __future__ import annotations

import json

import pytest
from django.utils import translation


@pytest.fixture
def told(terminal):
    """What a command says; it must go well."""

    def say(*words: str) -> str:
        said = terminal(*words)
        assert said.exit_code == 0, said.output
        return said.output

    return say


@pytest.fixture
def noted(told):
    """A warning, something owed, an expectation, an ask, somebody who matters and regular talks."""
    told("do", "series", "add", "Ana Pop", "--kind", "manager", "--cadence-days", "14")
    told(
        *("do", "flag", "add", "The audit may be late", "--who", "Ana Pop", "--tell-by", "2031-05-04"),
        *("--recommendation", "Ask for one more week"),
    )
    told(*("do", "deliverable", "add", "Audit of ward 3", "--good", "No open finding", "--by", "2031-05-10"))
    told(*("do", "expectation", "add", "Lead the audit", "--who", "Ana Pop", "--standing", "meets"))
    told(*("do", "ask", "add", "A week of study", "--kind", "advice", "--who", "Ana Pop"))
    told(*("do", "stakeholder", "add", "Ion Radu", "--interest", "-1", "--wants", "Fewer rotas"))


@pytest.mark.parametrize(
    ("noun", "lines"),
    [
        ("series", ["Ana Pop · every 2 weeks", "    They lead me"]),
        ("flag", ["The audit may be late · tell by May 4, 2031", "    Ana Pop · Ask for one more week"]),
        ("deliverable", ["Audit of ward 3 · by May 10, 2031", "    No open finding"]),
        ("expectation", ["Lead the audit · As expected", "    says Ana Pop"]),
        ("ask", ["A week of study · Prepared", "    Ana Pop · Advice"]),
        ("stakeholder", ["Ion Radu · Rather not", "    Fewer rotas"]),
    ],
)
def test_a_list_of_work_is_told_in_words_and_as_json_where_that_was_asked_for(told, noted, noun, lines):
    assert told("do", noun, "find").splitlines() == lines
    (row,) = json.loads(told("do", noun, "find", "--json"))
    assert row["id"]


@pytest.fixture
def known(told):
    """A contact with talks, parts, favours and promises, and what Work keeps of the same person."""

    def made(*words: str):
        return json.loads(told("do", *words, "--json"))

    ana = made("contact", "add", "Ana Pop", "--title", "Nurse", "--organisation", "Clinic", "--place", "Cluj")
    bo = made("contact", "add", "Bo Ek")
    made("circle", "add", "Choir", "--cadence-days", "30")
    made("gathering", "add", "Nurses' day", "--start", "2031-05", "--place", "Cluj")
    talk = (
        "--day",
        "2026-11-03",
        "--channel",
        "call",
        "--theirs",
        '["Send the sheet"]',
        "--title",
        "The audit",
    )
    made("interaction", "log", "Ana Pop, Bo Ek", *talk)
    made("part", "add", ana["id"], "--kind", "mentor", "--about", "Leading a ward")
    made("favour", "add", "Lent a book", "--contact", ana["id"], "--day", "2026-11-04")
    made("tie", "state", ana["id"], "--other", bo["id"], "--how", "Same ward")
    told("do", "manager", "add", "Ana Pop", "--goals", "Fewer falls")
    series = made("series", "add", "Ana Pop", "--kind", "manager")["id"]
    told("do", "meeting", "add", "2031-05-04", "--series", series)
    told("do", "point", "add", "The rota", "--series", series)
    told("do", "their_aim", "add", "Fewer falls", "--who", "Ana Pop", "--by", "2031-05-04")
    told(
        "do",
        "feedback",
        "add",
        "Calm and clear",
        "--who",
        "Ana Pop",
        "--day",
        "2026-11-03",
        "--asked",
        "true",
    )
    told("do", "engagement", "add", "Parents' board", "--kind", "board", "--start", "2031-05")
    told("do", "snapshot", "add", "2026-11-03", "--scope", "Eight nurses")
    told(
        "do",
        "fact",
        "add",
        "The rota was changed",
        "--day",
        "2026-11-03",
        "--at",
        "18:30",
        "--place",
        "Ward 3",
    )
    told("do", "packet", "add", "For the review", "--since", "2026-01-01", "--until", "2026-06-30")


LISTED = {
    "contact": ["Ana Pop", "    Nurse, Clinic · Cluj", "Bo Ek"],
    "circle": ["Choir · in touch every 30 days"],
    "gathering": ["Nurses' day · May 2031", "    An event · Cluj"],
    "interaction": ["Nov 3, 2026 · The audit", "    Ana Pop, Bo Ek · A call"],
    "part": ["Ana Pop · Manager", "Ana Pop · Mentor", "    Leading a ward"],
    "favour": ["Nov 4, 2026 · Lent a book", "    Ana Pop · they did something for me"],
    "promise": ["Send the sheet", "    Ana Pop"],
    "tie": ["Ana Pop – Bo Ek", "    Same ward"],
    "manager": ["Ana Pop", "    Fewer falls"],
    "meeting": ["May 4 · Planned"],
    "point": ["The rota", "    A topic"],
    "their_aim": ["Fewer falls · by May 4, 2031", "    Ana Pop"],
    "feedback": ["Nov 3 · Calm and clear", "    Ana Pop · you asked for it"],
    "engagement": ["Parents' board · May 2031 – now", "    On a board"],
    "snapshot": ["Eight nurses · November 3, 2026"],
    "fact": ["Nov 3 · The rota was changed", "    18:30 · Ward 3"],
    "packet": ["For the review", "    from January 1, 2026 to June 30, 2026"],
}


def test_every_list_of_people_and_work_is_lines_to_read(told, known):
    assert {noun: told("do", noun, "find").splitlines() for noun in LISTED} == LISTED


def test_a_list_of_nothing_is_said_to_be_so(told):
    assert told("do", "flag", "find") == "Nothing is noted yet.\n"


def test_how_it_is_going_at_work_is_told_in_short_lists(told, noted):
    lines = told("work").splitlines()
    assert lines[0] == "One early warning waits to be told."
    assert lines[2:5] == ["Talks to come", "  Ana Pop · time for a first one", "      not talked yet"]
    heads = [line for line in lines[1:] if line and not line.startswith(" ")]
    assert heads == ["Talks to come", "To tell early", "What I owe", "What is expected"]
    assert json.loads(told("work", "--json"))["flags"][0]["title"] == "The audit may be late"


def test_where_nothing_is_noted_the_command_says_how_to_begin(told):
    assert told("work") == "Nothing is noted yet. One name is enough to begin.\n"


def test_lists_are_in_the_language_of_the_person(told, noted):
    with translation.override("en"):
        told("do", "person", "edit", "--locale", "es_ES")
        assert told("do", "flag", "find").startswith("The audit may be late · avisar antes del 4 may")
