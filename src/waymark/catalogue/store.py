"""Writing a release: one SQLite file and a few arrays in a folder of their own."""

from __future__ import annotations

import json
import sqlite3
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from math import nan
from pathlib import Path
from typing import Any, Self

from waymark.catalogue.arrays import ROWS
from waymark.catalogue.card import write_card
from waymark.catalogue.elements import KINDS, NAMES
from waymark.catalogue.occupations import INTEREST_IDS, VALUE_IDS
from waymark.catalogue.records import Release
from waymark.catalogue.tables import FILE, OCCUPATION_INDEXES


class Writer:
    """A release in the making. Use as a context; what was written counts only once `finish` was called."""

    def __init__(self, folder: Path, schema: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.tables: dict[str, int] = {}
        self._connection = sqlite3.connect(folder / FILE, isolation_level=None)
        # Nobody reads this file before it is whole, and a half-written one is thrown away.
        self._connection.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32000; {schema}"
        )
        self._connection.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def add(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Put rows into a table; a row that is there already by its key is left out."""
        marks = ",".join("?" * len(columns))
        self._connection.executemany(
            f"INSERT OR IGNORE INTO {table} ({','.join(columns)}) VALUES ({marks})",  # noqa: S608
            rows,
        )

    def run(self, query: str, *values: object) -> None:
        """One statement that changes what was added."""
        self._connection.execute(query, values)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What was added so far."""
        return self._connection.execute(query).fetchall()

    def finish(self, release: Release) -> None:
        """Close the tables and put the release's card beside them."""
        self._connection.execute("COMMIT")
        write_card(self.folder, release)


def round_off_occupations(writer: Writer) -> None:
    """Once all rows of occupations are in: mark the described, make the full text, indexes and arrays."""
    writer.run(
        """UPDATE occupation SET described = 1 WHERE zone IS NOT NULL
           OR code IN (SELECT occupation FROM task) OR code IN (SELECT occupation FROM rating)"""
    )
    for statement in filter(str.strip, OCCUPATION_INDEXES.split(";")):
        writer.run(statement)
    writer.run(
        """INSERT INTO words (rowid, title, titles, summary, tasks)
           SELECT id, title, (SELECT group_concat(title.title, ' / ') FROM title WHERE occupation = code),
                  summary, (SELECT group_concat(text, ' / ') FROM task WHERE occupation = code)
           FROM occupation"""
    )
    writer.run("INSERT INTO words (words) VALUES ('optimize')")
    _save_arrays(writer)


def _save_arrays(writer: Writer) -> None:
    codes = [str(c) for (c,) in writer.rows("SELECT code FROM occupation WHERE described ORDER BY code")]
    found = writer.rows("SELECT occupation, element, value, level FROM rating WHERE value IS NOT NULL")
    rated = {(code, element): (value, level) for code, element, value, level in found}
    nothing = (None, None)
    whole = [c for c in codes if all(rated.get((c, e), nothing)[1] is not None for e in KINDS)]
    (writer.folder / ROWS).write_text(json.dumps({"codes": whole, "elements": tuple(KINDS)}), "utf-8")
    for at, name in enumerate(("importance", "level")):
        _save(writer.folder / f"{name}.npy", [[rated[c, e][at] for e in KINDS] for c in whole], len(KINDS))
    for name, ids in {"interests": INTEREST_IDS, "values": VALUE_IDS}.items():
        _save(writer.folder / f"{name}.npy", [[rated.get((c, e), nothing)[0] for e in ids] for c in codes], 6)


def _save(file: Path, table: Sequence[Sequence[float | None]], width: int) -> None:
    """The numbers in NumPy's own format, version 1.0; None becomes NaN.

    Written without NumPy, whose import would take longer than making the whole starter catalogue.
    """
    numbers = array("d", (nan if number is None else number for row in table for number in row))
    if sys.byteorder == "big":
        numbers.byteswap()
    about = f"{{'descr': '<f8', 'fortran_order': False, 'shape': ({len(table)}, {width}), }}"
    about += " " * (-(10 + len(about) + 1) % 64) + "\n"
    start = b"\x93NUMPY\x01\x00" + len(about).to_bytes(2, "little") + about.encode("ascii")
    file.write_bytes(start + numbers.tobytes())


def element_rows(more: Mapping[str, tuple[str, str]] | None = None) -> list[tuple[str, str, str]]:
    """Rows for `element`: those every catalogue knows, and what else a release rates (id → name, kind)."""
    known = [(element, NAMES[element], kind) for element, kind in KINDS.items()]
    return known + [(element, name, kind) for element, (name, kind) in (more or {}).items()]
