"""A place where no record can be opened is told in a sentence: what, where, and what to do."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

pytestmark = pytest.mark.slow
WAYS = [("today",), ("serve", "--port", "0")]
each_way = pytest.mark.parametrize("words", WAYS, ids=lambda words: words[0])


def waymark(home, *words, **environment):
    env = os.environ | {"WAYMARK_HOME": str(home)} | environment
    if "WAYMARK_DATABASE_URL" not in environment:
        env.pop("WAYMARK_DATABASE_URL", None)
    command = [sys.executable, "-m", "waymark", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)


def sentence(done):
    """The one sentence that is said; it is no fault of the program and leaves no trace of one."""
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "on our side" not in done.stderr
    assert done.stderr.count("\n") == 1
    return done.stderr


@each_way
def test_a_data_folder_that_is_a_file(tmp_path, words):
    file = tmp_path / "home"
    file.write_text("")
    assert str(file) in sentence(waymark(file, *words))
    assert "is a file" in sentence(waymark(file / "deeper", *words))


@each_way
def test_a_data_folder_that_cannot_be_written(words):
    said = sentence(waymark("/proc/waymark", *words))
    assert said.startswith("The data folder /proc/waymark cannot be written")


def test_a_data_folder_that_can_be_read_but_not_written(tmp_path):
    (tmp_path / "serving.lock").mkdir()  # as root no folder is closed to the tests; this one cannot be opened
    (tmp_path / "faults.log").mkdir()
    said = sentence(waymark(tmp_path, "serve", "--port", "0"))
    assert said.startswith(f"The data folder {tmp_path} cannot be written")


@each_way
def test_a_record_that_is_no_record(tmp_path, words):
    (tmp_path / "waymark.sqlite3").write_bytes(b"not a database at all, but a letter\n" * 300)
    said = sentence(waymark(tmp_path, *words))
    assert str(tmp_path / "waymark.sqlite3") in said
    assert str(tmp_path / "backups") in said


@each_way
def test_a_record_of_a_newer_waymark(tmp_path, words):
    assert waymark(tmp_path, "today").returncode == 0
    with closing(sqlite3.connect(tmp_path / "waymark.sqlite3")) as record, record:
        record.execute(
            "insert into django_migrations (app, name, applied) values ('career', '9999_later', '2036-01-01')"
        )
    assert "written by a newer Waymark" in sentence(waymark(tmp_path, *words))


@each_way
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://me@localhost/record", "postgresql://user"),
        ("postgresql://me:secret@localhost:port/record", "postgresql://user"),
        ("postgresql://me:secret@127.0.0.1:1/record", "does not answer: PostgreSQL, record on 127.0.0.1"),
    ],
)
def test_a_database_that_cannot_be_reached(tmp_path, words, address, said):
    told = sentence(waymark(tmp_path, *words, WAYMARK_DATABASE_URL=address))
    assert said in told
    assert "secret" not in told


def test_a_line_waits_even_where_the_record_cannot_be_opened(tmp_path):
    assert (
        waymark(tmp_path, "log", "A line", WAYMARK_DATABASE_URL="postgresql://127.0.0.1:1/x").returncode == 0
    )
    assert "A line" in waymark(tmp_path, "today").stdout


def test_a_refused_line_is_told_once_with_its_reason(tmp_path):
    waymark(tmp_path, "today")
    (tmp_path / "inbox.jsonl").write_text(
        '{"key": "a", "at": "2026-01-02T08:00:00+00:00", "text": "a\\u0000b"}\n{"torn\n'
    )
    told = waymark(tmp_path, "today").stdout
    assert told.count("Not kept:") == 2
    assert "cannot be kept" in told
    assert "It was torn" in told
    assert "Not kept" not in waymark(tmp_path, "today").stdout
    assert not (tmp_path / "inbox.refused").exists()
    assert (tmp_path / "inbox.told").exists()


def test_where_tells_of_lines_that_were_not_kept(tmp_path):
    waymark(tmp_path, "today")
    assert "not kept" not in waymark(tmp_path, "where").stdout
    (tmp_path / "inbox.jsonl").write_bytes(b"\xff\xfe torn\n")
    waymark(tmp_path, "do", "entry", "find")
    assert str(tmp_path / "inbox.refused") in waymark(tmp_path, "where").stdout


def back(home) -> None:
    """Make the record one of an earlier Waymark."""
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "career", "0003", "--verbosity", "0"],
        env=os.environ | {"WAYMARK_HOME": str(home), "DJANGO_SETTINGS_MODULE": "waymark.settings"},
        check=True,
        capture_output=True,
    )


def test_an_update_keeps_a_whole_copy_and_only_the_newest_few(tmp_path):
    waymark(tmp_path, "today")
    backups = tmp_path / "backups"
    backups.mkdir()
    earlier = [backups / f"before-update-2026010{day}-120000-000000.sqlite3" for day in range(1, 7)]
    for copy in earlier:
        copy.write_bytes(b"")
    back(tmp_path)
    assert "was copied to" in waymark(tmp_path, "today").stderr
    *kept, newest = sorted(backups.iterdir())
    assert kept == earlier[-4:]
    assert newest.suffix == ".sqlite3"
    with closing(sqlite3.connect(newest)) as copy:
        assert copy.execute("pragma integrity_check").fetchone() == ("ok",)
        assert copy.execute("select count(*) from career_person").fetchone() == (1,)


@pytest.mark.parametrize(
    "words", ["", "--help", "--version", "log -h", "serve --help", "do skill add --help"]
)
def test_who_only_asks_what_there_is_leaves_nothing_on_the_disk(tmp_path, words):
    done = waymark(tmp_path / "home", *words.split())
    assert "waymark" in done.stdout.lower() + done.stderr.lower()
    assert list(tmp_path.iterdir()) == []


def test_words_for_help_after_a_rule_are_a_line_like_any_other(tmp_path):
    assert waymark(tmp_path / "home", "log", "--", "--help").stdout == "Kept.\n"
    assert (tmp_path / "home").is_dir()


def test_a_refusal_at_the_last_door_is_json_where_json_was_asked_for(tmp_path):
    (tmp_path / "waymark.sqlite3").write_bytes(b"not a database at all, but a letter\n" * 300)
    done = waymark(tmp_path, "today", "--json")
    (problem,) = json.loads(done.stderr)["problems"]
    assert problem["code"] == "storage.damaged"
    assert done.returncode == 2
