"""Reading a release's SQLite file from many threads."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from pathlib import Path
from typing import Any


def _close(connections: list[sqlite3.Connection]) -> None:
    for connection in connections:
        connection.close()


class Database:
    """A file that never changes: one connection a thread, no locks, closed when nobody holds it any more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        weakref.finalize(self, _close, self._opened)

    def _connection(self) -> sqlite3.Connection:
        known: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if known is None:
            address = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
            known = sqlite3.connect(address, uri=True, check_same_thread=False)
            self._local.connection = known
            self._opened.append(known)
        return known

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Every row that the query finds."""
        return self._connection().execute(query, values).fetchall()

    def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """The first row, or None."""
        row: tuple[Any, ...] | None = self._connection().execute(query, values).fetchone()
        return row
