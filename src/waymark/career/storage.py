"""Brings the database up to this version of Waymark, after keeping a copy of what was there."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import OperationalError, ProgrammingError, connection

from waymark.catalogue.lock import held

if TYPE_CHECKING:
    from collections.abc import Callable

MIGRATIONS = Path(__file__).parent / "migrations"


def ready(tell: Callable[[Path], None] | None = None) -> None:
    """Make sure the tables are those of this version; `tell` hears where a copy was put first."""
    if _newest_is_applied():
        return
    from django.core.management import call_command

    with held(settings.WAYMARK_HOME / "update.lock", wait=True):
        if _newest_is_applied():  # by another process, while this one waited
            return
        kept = _back_up()
        if kept and tell:
            tell(kept)
        call_command("migrate", verbosity=0, interactive=False)


def _newest_is_applied() -> bool:
    newest = max(file.stem for file in MIGRATIONS.glob("[0-9]*.py"))
    with connection.cursor() as cursor:
        try:
            cursor.execute("select 1 from django_migrations where app = 'career' and name = %s", [newest])
        except (OperationalError, ProgrammingError):  # a new database has no such table
            connection.close()
            return False
        return cursor.fetchone() is not None


def _back_up() -> Path | None:
    """Copy an embedded database that already holds something; a server's is its keeper's to copy."""
    source = Path(str(settings.DATABASES["default"]["NAME"]))
    if connection.vendor != "sqlite" or not connection.introspection.table_names():
        return None
    folder = settings.WAYMARK_HOME / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    target: Path = folder / f"before-update-{dt.datetime.now(tz=dt.UTC):%Y%m%d-%H%M%S-%f}.sqlite3"
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    return target
