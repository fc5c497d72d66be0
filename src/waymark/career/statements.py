"""Queries that are put together once a day: a page asks the same of another row, or after a change."""

from __future__ import annotations

import functools
import uuid
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from django.db import connection

from waymark.career.access import Access

Rows = list[tuple[Any, ...]]
PERSON: Final = uuid.UUID("a0b1c2d3-e4f5-4a6b-8c7d-8e9f0a1b2c3d")
"""Stands for whoever asks while a query is put together."""
MOST = 128
"""Statements kept in this process, the latest asked."""

_kept: OrderedDict[tuple[object, ...], _Statement] = OrderedDict()


def statement(build: Callable[..., Any]) -> Callable[..., Rows]:
    """Ask a query of `values_list`, put together once for each day and zone; keys stand beside it.

    `build` may tell of the access only the person and the day, and of a key only that it is one: the same
    statement answers for others. A union of many tables takes longer to put together than to answer.
    """

    @functools.wraps(build)
    def ask(access: Access, **said: Any) -> Rows:
        keys = {name: value for name, value in said.items() if isinstance(value, uuid.UUID)}
        shape = {name: value for name, value in said.items() if name not in keys}
        places = {name: _place(name) for name in keys}
        about = (build.__module__, build.__qualname__, access.today, access.zone)
        key = (*about, *sorted(shape.items()), *sorted(keys))
        found = _kept.get(key)
        if found is None:
            found = _kept[key] = _put_together(build, access, shape, places)
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        return found.rows({PERSON: access.person, **{places[name]: key for name, key in keys.items()}})

    return ask


def named(keys: Iterable[uuid.UUID]) -> dict[str, uuid.UUID]:
    """Keys as a statement takes them, each by a name; another number of them is another statement."""
    return {f"key_{number}": key for number, key in enumerate(keys)}


@functools.cache
def _place(name: str) -> uuid.UUID:
    """What stands for the key of this name."""
    return uuid.uuid5(PERSON, name)


@dataclass(frozen=True, slots=True)
class _Statement:
    """A query as text, what it is asked with, where keys stand in that, and what reads its answer."""

    sql: str
    given: tuple[Any, ...]
    places: tuple[tuple[int, uuid.UUID], ...]
    compiler: Any

    def rows(self, keys: Mapping[uuid.UUID, uuid.UUID]) -> Rows:
        """Its answer with these keys at their places."""
        given = [*self.given]
        for at, place in self.places:
            given[at] = _filled(given[at], place, keys[place])
        with connection.cursor() as cursor:
            cursor.execute(self.sql, given)
            found = cursor.fetchall()
        return list(self.compiler.results_iter([found], tuple_expected=True))


def _put_together(
    build: Callable[..., Any], access: Access, said: Mapping[str, Any], places: Mapping[str, uuid.UUID]
) -> _Statement:
    rows = build(replace(access, person=PERSON, learned=None), **{**said, **places})
    compiler = rows.query.get_compiler(connection=connection)
    sql, given = compiler.as_sql()
    stand = {place.hex: place for place in (PERSON, *places.values())}
    at = [(number, place) for number, value in enumerate(given) for place in _in(value, stand)]
    return _Statement(sql, tuple(given), tuple(at), compiler)


def _in(value: Any, stand: Mapping[str, uuid.UUID]) -> Iterable[uuid.UUID]:
    """What stands in a value for a key: it is one, or a text that is looked for holds some."""
    text = str(value).replace("-", "")
    if text in stand:
        return [stand[text]]
    return [place for said, place in stand.items() if said in text] if len(text) > len(PERSON.hex) else []


def _filled(value: Any, place: uuid.UUID, key: uuid.UUID) -> Any:
    """A value with the key at its place; an embedded database writes it as text, without lines."""
    if value == place:
        return key
    return str(value).replace(place.hex, key.hex).replace(str(place), str(key))
