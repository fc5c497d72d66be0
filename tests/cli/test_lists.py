"""Lists of Work, read by people in a terminal."""

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
