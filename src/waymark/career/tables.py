"""Which tables are looked into and changed: the statements themselves tell, so that none is forgotten."""

from __future__ import annotations

import re
from collections import OrderedDict
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

NAMED = re.compile(r"\bcareer_(\w+)")
CHANGED = re.compile(r'\s*(?:insert into|update|delete from)\s+"?career_(\w+)', re.IGNORECASE)
STAMPS = "stamp"
"""The table that tells of the others; whoever asks for it has them told already."""

Rows = frozenset[str] | None
"""Whom the rows are about that were written, by key; None where nobody said."""
MANY = 50
"""Of more rows than these it is not kept which they were: to read all again costs no more."""
STEPS = 256
"""Changes of a table that are kept in this process, the latest."""

_looked: ContextVar[set[str] | None] = ContextVar("looked", default=None)
_about: ContextVar[tuple[str, Rows]] = ContextVar("about", default=("", None))
_steps: OrderedDict[int, tuple[int | None, frozenset[str]]] = OrderedDict()


@contextmanager
def looked_into() -> Iterator[set[str]]:
    """Learn which tables the reads inside look into; whoever watches around them learns it too."""
    outer, mine = _looked.get(), set[str]()
    token = _looked.set(mine)
    try:
        if outer is None:
            with connection.execute_wrapper(_look):
                yield mine
        else:
            yield mine
    finally:
        _looked.reset(token)
    rest_on(mine)


def rest_on(tables: Iterable[str]) -> None:
    """Tell whoever watches that what comes next was read from these tables before."""
    watched = _looked.get()
    if watched is not None:
        watched.update(tables)


def _look(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    rest_on(_named(sql))
    return execute(sql, params, many, context)


@lru_cache(maxsize=1024)
def _named(sql: str) -> frozenset[str]:
    found = frozenset(NAMED.findall(sql))
    return frozenset() if STAMPS in found else found


@contextmanager
def changed() -> Iterator[dict[str, Rows]]:
    """Learn which tables the writes inside change, and whom those rows are about as far as it is said."""
    mine: dict[str, Rows] = {}

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if found := CHANGED.match(sql):
            table, (told, rows) = found[1], _about.get()
            before = mine.get(table, frozenset())
            mine[table] = None if table != told or rows is None or before is None else before | rows
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield mine


@contextmanager
def about(table: str, rows: Iterable[str]) -> Iterator[None]:
    """Say whom the rows are about that the statements inside write to this table."""
    token = _about.set((table, frozenset(rows)))
    try:
        yield
    finally:
        _about.reset(token)


def step(before: int | None, after: int, rows: Rows) -> None:
    """Keep what lies between two marks of a table; a mark is never used twice, so that it cannot mislead."""
    if rows is None or len(rows) > MANY:
        return
    _steps[after] = (before, rows)
    while len(_steps) > STEPS:
        _steps.popitem(last=False)


def between(before: int | None, after: int | None) -> Rows:
    """Whom the rows are about that were written between two marks of a table; None where it is unknown."""
    found = frozenset[str]()
    while after != before:
        last = _steps.get(after) if after is not None else None
        if last is None:
            return None
        after, found = last[0], found | last[1]
    return found
