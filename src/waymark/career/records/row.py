"""What every record that stands for a row carries, and how a row becomes one."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, ClassVar, TypeVar
from uuid import UUID


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A row's key, its version, and when it was archived.

    `READ` names the fields whose stored items are themselves records, with the function that reads one.
    """

    READ: ClassVar[Mapping[str, Callable[..., Any]]] = {}

    id: UUID
    version: int
    archived_at: dt.datetime | None = None


T = TypeVar("T", bound=Kept)


def names_of(record: type[Kept]) -> tuple[str, ...]:
    """What a record tells, in order."""
    return tuple(f.name for f in dataclasses.fields(record))


def _read(record: type[Kept], name: str, value: Any) -> Any:
    if not isinstance(value, list):
        return value
    reader = record.READ.get(name)
    return tuple(reader(**item) for item in value) if reader else tuple(value)


def to_record(record: type[T], row: Any) -> T:
    """The record of a row that has the same names; lists become tuples."""
    return record(**{name: _read(record, name, getattr(row, name)) for name in names_of(record)})


def to_records(record: type[T], rows: Iterable[Any]) -> tuple[T, ...]:
    """The records of several rows; of a query that tells all by its columns no rows are made in between."""
    names = names_of(record)
    if not _tells(rows, names):
        return tuple(to_record(record, row) for row in rows)
    told: Any = rows
    return tuple(of_columns(record, row) for row in told.values_list(*names))


def of_columns(record: type[T], told: Iterable[Any]) -> T:
    """The record of its columns, in the order of its fields; what comes after them is left."""
    said = zip(names_of(record), told, strict=False)
    return record(**{name: _read(record, name, value) for name, value in said})


def _tells(rows: Any, names: Iterable[str]) -> bool:
    """Whether these are a query that was not asked yet, of one table that has all these columns."""
    if not hasattr(rows, "values_list") or rows._result_cache is not None or rows.query.combinator:  # noqa: SLF001
        return False
    return _columns(rows.model).issuperset(names)


@cache
def _columns(model: Any) -> frozenset[str]:
    return frozenset(field.attname for field in model._meta.concrete_fields)  # noqa: SLF001
