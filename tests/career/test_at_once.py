"""Two at once: what one person does from two devices, on PostgreSQL, happens one after the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from django.db import connection

from conftest import missing
from waymark.career import local, models, verbs
from waymark.career.actions import action, entry
from waymark.career.problems import Problems

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
DEVICES = 4


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        missing("the record is not on PostgreSQL: install the package postgresql, then make test")


def all_at_once(call):
    """What each of several devices gets, all starting together."""
    ready = Barrier(DEVICES)

    def one(n):
        try:
            connection.ensure_connection()
            ready.wait()
            return call(n)
        finally:
            connection.close()

    with ThreadPoolExecutor(DEVICES) as pool:
        return list(pool.map(one, range(DEVICES)))


@pytest.fixture
def me():
    return local.access("test")


def visible(me, model):
    from waymark.career import change

    with change.unit(me, "read", "test.look"):
        return list(model.objects.filter(person_id=me.person))


def test_no_edit_is_lost_without_a_word(me):
    line = entry.add(me, text="one")

    def edit(n):
        try:
            return entry.edit(me, id=line.id, version=line.version, text=f"device {n}").text
        except Problems as wrong:
            return wrong.problems[0].code

    answers = all_at_once(edit)
    assert answers.count("record.changed_meanwhile") == DEVICES - 1
    (kept,) = visible(me, models.Entry)
    assert kept.text in answers


def test_what_builds_on_what_was_there_adds_up(me):
    step = action.add(me, title="Read", effort=5)
    block = verbs.find("block", "add")
    keys = [
        block.run(me, {"action_id": step.id, "day": "2026-11-23", "minutes": 30}).answer.id
        for _ in range(DEVICES)
    ]
    all_at_once(lambda n: verbs.find("block", "settle").run(me, {"id": keys[n], "state": "done"}))
    (done,) = visible(me, models.Action)
    assert done.spent == pytest.approx(DEVICES * 0.5)


def test_a_key_sent_twice_at_once_is_done_once(me):
    once = replace(me, key="phone-1")
    outcomes = all_at_once(lambda _: verbs.find("entry", "add").run(once, {"text": "Helped Ana"}))
    assert len({o.answer.id for o in outcomes}) == 1
    assert len({o.change for o in outcomes}) == 1
    assert len(visible(me, models.Entry)) == 1
