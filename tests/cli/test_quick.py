"""Keeping a line without a wait."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from dataclasses import replace
from uuid import uuid4

import pytest
from django.conf import settings

from waymark.career import local, verbs
from waymark.cli import quick


@pytest.fixture
def inbox(db):
    file = settings.WAYMARK_HOME / "inbox.jsonl"
    yield file
    file.unlink(missing_ok=True)
    file.with_suffix(".taken").unlink(missing_ok=True)


def texts():
    access = local.access("test")
    return [e.text for e in verbs.find("entry", "find").run(access, {}).answer]


def test_a_line_that_was_put_down_is_there_when_the_record_is_opened(inbox):
    assert quick.keep("Ran the audit")
    assert inbox.exists()
    assert texts() == ["Ran the audit"]
    assert not inbox.exists()
    assert texts() == ["Ran the audit"]


def test_it_can_be_undone_like_any_other(inbox):
    quick.keep("Ran the audit")
    verbs.find("change", "undo").run(local.access("test"), {})
    assert texts() == []


def test_it_belongs_to_the_day_it_was_put_down(inbox):
    long_ago = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
    inbox.write_text(json.dumps({"key": "a", "at": long_ago.isoformat(), "text": "an old line"}) + "\n")
    texts()
    assert verbs.find("entry", "find").run(local.access("test"), {}).answer[0].day == dt.date(2025, 3, 1)


def test_a_program_stopped_half_way_neither_loses_nor_doubles_a_line(inbox):
    quick.keep("one")
    quick.keep("two")
    both = inbox.read_text()
    assert sorted(texts()) == ["one", "two"]
    inbox.with_suffix(".taken").write_text(both)  # as if it had been stopped before the file was put away
    quick.keep("three")
    assert sorted(texts()) == ["one", "three", "two"]


def test_a_torn_line_is_left_out_and_the_rest_enters(inbox):
    quick.keep("whole")
    with inbox.open("a") as file:
        file.write('{"key": "x", "at": "2026-')
    assert texts() == ["whole"]
    me = local.access("test")
    (torn,) = run(me, "find")
    assert torn.text.startswith('{"key": "x"')
    assert [r.code for r in torn.reasons] == ["inbox.torn_line"]
    run(me, "settle")
    assert run(me, "find") == ()
    told = inbox.with_suffix(".told")
    assert torn.text in json.loads(told.read_text())["text"]
    told.unlink()


def test_a_refused_line_is_told_to_the_one_who_wrote_it(inbox):
    inbox.write_text(json.dumps({"key": "a", "at": "2026-01-02T08:00:00+00:00", "text": "x" * 501}) + "\n")
    me = local.access("test")
    somebody = replace(me, person=uuid4())
    assert run(somebody, "find") == ()
    run(somebody, "settle")
    (line,) = run(me, "find")
    assert [r.code for r in line.reasons] == ["input.string_too_long"]
    inbox.with_suffix(".refused").unlink()
    inbox.with_suffix(".told").unlink()


def run(access, name):
    return verbs.find("inbox", name).run(access, {}).answer


@pytest.mark.parametrize("line", ["", "x" * 501])
def test_what_must_be_refused_takes_the_usual_way(inbox, line):
    assert not quick.keep(line)
    assert not inbox.exists()


def test_the_waiting_file_is_its_owners_alone(inbox):
    assert quick.keep("private")
    assert inbox.stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_many_at_once_all_arrive(tmp_path):
    env = os.environ | {"WAYMARK_HOME": str(tmp_path)}
    env.pop("WAYMARK_DATABASE_URL", None)
    command = [sys.executable, "-m", "waymark"]
    begun = [subprocess.Popen([*command, "log", f"line {n}"], env=env) for n in range(12)]
    assert [one.wait(timeout=120) for one in begun] == [0] * 12
    told = subprocess.run(
        [*command, "do", "entry", "find"], env=env, capture_output=True, text=True, check=True
    )
    assert len({e["text"] for e in json.loads(told.stdout)}) == 12
