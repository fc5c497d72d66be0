"""Brings the database up to this version of Waymark, after keeping a copy of what was there."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError, OperationalError, ProgrammingError, connection

from waymark.career.problems import Problem, Problems
from waymark.catalogue.lock import held

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 5
"""Copies from before an update that stay; each holds the whole record."""
MIGRATIONS = Path(__file__).parent / "migrations"
EMPTY = Path(__file__).parent / "built" / "empty.sqlite3"
"""A record before its first row, left by the build: taking every step there takes a new person's seconds."""


def ready(tell: Callable[[Path], None] | None = None) -> None:
    """Make sure the tables are those of this version; `tell` hears where a copy was put first.

    Raises `Problems` where the record cannot be opened, or was written by a newer Waymark.
    """
    try:
        _ready(tell)
    except DatabaseError as wrong:
        raise Problems(trouble(wrong)) from wrong


def trouble(wrong: DatabaseError) -> Problem:
    """What is wrong with the place where the record lies, as far as the database tells."""
    why = (str(wrong).strip().splitlines() or [type(wrong).__name__])[0].rstrip(".")
    values = {"place": place(), "why": why, "backups": str(settings.WAYMARK_HOME / "backups")}
    if connection.vendor != "sqlite":
        return Problem("", "storage.unreachable", values)
    if "not a database" in why or "malformed" in why:
        return Problem("", "storage.damaged", values)
    return Problem("", "storage.unusable", values)


def place() -> str:
    """Where the record lies, as a person would look for it."""
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("postgresql"):
        return str(database["NAME"])
    return f"PostgreSQL, {database['NAME']} on {database['HOST'] or 'this machine'}"


def copies() -> tuple[str, ...]:
    """The copies of the record that lie beside it, the oldest first."""
    return tuple(sorted(file.name for file in (settings.WAYMARK_HOME / "backups").glob("*.sqlite3")))


def _ready(tell: Callable[[Path], None] | None) -> None:
    new = _begin()
    if _up_to_date():
        return
    from django.core.management import call_command

    with held(settings.WAYMARK_HOME / "update.lock", wait=True):
        if _up_to_date():  # by another process, while this one waited
            return
        kept = None if new else _back_up()
        if kept and tell:
            tell(kept)
        call_command("migrate", verbosity=0, interactive=False)


def _begin() -> bool:
    """Lay down the empty record where an embedded database is not there yet; whether it was."""
    name = Path(str(settings.DATABASES["default"]["NAME"]))
    if connection.vendor != "sqlite" or not name.is_absolute() or name.exists():
        return False
    with suppress(OSError), held(settings.WAYMARK_HOME / "update.lock", wait=True):
        if not name.exists():  # what is wrong with the place is told when the record is opened there
            part = name.with_suffix(".part")
            shutil.copyfile(EMPTY, part)
            part.replace(name)
            return True
    return False


def _up_to_date() -> bool:
    known = {file.stem for file in MIGRATIONS.glob("[0-9]*.py")}
    with connection.cursor() as cursor:
        try:
            cursor.execute("select name from django_migrations where app = 'career'")
        except (OperationalError, ProgrammingError):  # a new database has no such table
            connection.close()
            return False
        applied = {name for (name,) in cursor.fetchall()}
    if applied - known:
        raise Problems.one("storage.newer", place=place())
    return known <= applied


def _back_up() -> Path | None:
    """Copy an embedded database that already holds something; a server's is its keeper's to copy.

    A copy has its name only when it is whole; the newest few stay.
    """
    source = Path(str(settings.DATABASES["default"]["NAME"]))
    if connection.vendor != "sqlite" or not connection.introspection.table_names():
        return None
    folder = settings.WAYMARK_HOME / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    target: Path = folder / f"before-update-{dt.datetime.now(tz=dt.UTC):%Y%m%d-%H%M%S-%f}.sqlite3"
    part = target.with_suffix(".part")
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(part)) as new:
        old.backup(new)
    part.replace(target)
    for old_one in (*sorted(folder.glob("before-update-*.sqlite3"))[:-KEPT], *folder.glob("*.part")):
        old_one.unlink(missing_ok=True)
    return target
