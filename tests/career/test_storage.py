"""A record begins with the tables that the build made; one that is there is brought up to date."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from house import building
from waymark.career import storage

pytestmark = pytest.mark.slow
READY = """
import sys
from pathlib import Path
import django
django.setup()
from waymark.career import storage
storage.EMPTY = Path(sys.argv[1])
storage.ready(lambda kept: print("copied"))
print("migrated" if "django.core.management.commands.migrate" in sys.modules else "as it was made")
"""


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Path:
    """The empty record of the build."""
    hook = building.load()
    hook.EMPTY = tmp_path_factory.mktemp("build") / "built/empty.sqlite3"
    hook.make_empty_record()
    made = hook.EMPTY.stat().st_mtime_ns
    hook.make_empty_record()
    assert hook.EMPTY.stat().st_mtime_ns == made
    return hook.EMPTY


@pytest.fixture
def ready(tmp_path):
    """Open the record of a new folder, knowing an empty one; what was told and done."""

    def opened(empty: Path) -> str:
        env = {k: v for k, v in os.environ.items() if k != "WAYMARK_DATABASE_URL"}
        done = subprocess.run(
            [sys.executable, "-c", READY, empty],
            env=env | {"WAYMARK_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    return opened


def asked(file: Path, question: str) -> list[str]:
    with closing(sqlite3.connect(file)) as record:
        return sorted(str(row) for row in record.execute(question))


def tables(file: Path) -> list[str]:
    return asked(file, "select type, name, sql from sqlite_master where name not like 'sqlite_%'")


def test_a_new_record_begins_with_the_tables_of_the_build(ready, empty, tmp_path):
    assert ready(empty) == "as it was made"
    assert len(tables(empty)) > 60
    assert tables(tmp_path / "waymark.sqlite3") == tables(empty)


def test_the_build_leaves_a_record_with_every_step_and_nobody(empty):
    steps = {f"('{file.stem}',)" for file in storage.MIGRATIONS.glob("[0-9]*.py")}
    assert set(asked(empty, "select name from django_migrations where app = 'career'")) == steps
    assert asked(empty, "select count(*) from career_person") == ["(0,)"]


def test_without_the_build_every_step_is_taken_and_leads_to_the_same(ready, empty, tmp_path):
    assert ready(tmp_path / "none") == "migrated"
    assert tables(tmp_path / "waymark.sqlite3") == tables(empty)


def test_an_empty_record_of_yesterday_is_brought_up_to_date_and_nothing_is_copied(ready, tmp_path):
    old = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(old)) as record:
        record.execute("create table django_migrations (id integer primary key, app, name, applied)")
        record.commit()
    assert ready(old) == "migrated"


def test_a_record_that_is_there_stays(ready, empty, tmp_path):
    ready(empty)
    with closing(sqlite3.connect(tmp_path / "waymark.sqlite3")) as record:
        record.execute("create table mine (line)")
        record.commit()
    assert ready(empty) == "as it was made"
    assert asked(tmp_path / "waymark.sqlite3", "select count(*) from mine") == ["(0,)"]
