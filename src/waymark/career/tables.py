"""Which tables are looked into and changed: the statements themselves tell, so that none is forgotten."""

from __future__ import annotations

import re
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

_looked: ContextVar[set[str] | None] = ContextVar("looked", default=None)


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
def changed() -> Iterator[set[str]]:
    """Learn which tables the writes inside change."""
    mine = set[str]()

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if found := CHANGED.match(sql):
            mine.add(found[1])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield mine
