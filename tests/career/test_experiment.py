"""Small trials that answer a question before a big step."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from waymark.career import verbs
from waymark.career.actions import experiment, option
from waymark.career.problems import Problems


def test_a_verdict_makes_an_experiment_done_today(access):
    made = experiment.add(access, question="Do I like the mornings?")
    assert made.done_on is None
    told = experiment.edit(access, id=made.id, verdict="closer", learned="I do")
    assert (told.done_on, told.verdict) == (access.today, "closer")


def test_the_day_that_was_said_stays_when_the_verdict_is_changed(access):
    day = dt.date(2026, 11, 3)
    made = experiment.add(access, question="x", done_on=day, verdict="unsure")
    told = experiment.edit(access, id=made.id, verdict="further")
    assert (made.done_on, told.done_on) == (day, day)


def test_an_experiment_belongs_to_an_option_of_this_record(access):
    mine = option.add(access, toward="Teach")
    assert experiment.add(access, question="x", option_id=mine.id).option_id == mine.id
    with pytest.raises(Problems) as caught:
        experiment.add(access, question="x", option_id=uuid4())
    assert [(p.field, p.code) for p in caught.value.problems] == [("option_id", "record.not_found")]


def test_an_experiment_has_a_question_and_a_kind_we_know(access):
    with pytest.raises(Problems) as caught:
        verbs.find("experiment", "add").run(access, {"question": "", "kind": "gamble", "hours": -1})
    assert {p.field for p in caught.value.problems} == {"question", "kind", "hours"}
