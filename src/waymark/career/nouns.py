"""What nouns have in common: adding, changing, putting away and listing rows, as typed verbs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar
from uuid import UUID

from waymark.career import change
from waymark.career.access import Access
from waymark.career.problems import Problems
from waymark.career.records.row import Kept, to_record, to_records
from waymark.career.verbs import KEEP, Keep, verb

if TYPE_CHECKING:
    from waymark.career.models.row import Row

SPANS: Final = (("start", "end"), ("made_on", "answered_on"))
"""Columns of which the second never lies before the first."""
T = TypeVar("T", bound=Kept)
T_co = TypeVar("T_co", bound=Kept, covariant=True)


class OfOne(Protocol[T_co]):
    """A verb about one row and no more."""

    def __call__(self, access: Access, /, *, id: UUID, version: int | Keep = KEEP) -> T_co: ...


class OfOneRead(Protocol[T_co]):
    """The verb that reads one row."""

    def __call__(self, access: Access, /, *, id: UUID) -> T_co: ...


class Listing(Protocol[T_co]):
    """The verb that lists a noun."""

    def __call__(self, access: Access, /, *, archived: bool = False) -> tuple[T_co, ...]: ...


def added(access: Access, model: type[Row], record: type[T], **fields: Any) -> T:
    """Add a row; fields that are not given have the defaults of the table.

    Raises `input.ends_before_it_begins`, as does `edited`.
    """
    _in_order(fields)
    return to_record(record, change.create(access, model, **_columns(fields)))


def edited(
    access: Access, model: type[Row], record: type[T], id: UUID, version: int | Keep, **fields: Any
) -> T:
    """Change a row; what is not given stays. See `change.revise` for what is refused."""
    said = {name: value for name, value in fields.items() if value is not KEEP}
    if any(name in said for span in SPANS for name in span):
        now = change.get(access, model, id)
        both = {name: getattr(now, name) for span in SPANS for name in span if hasattr(now, name)}
        if any(said.get(name, value) != value for name, value in both.items()):
            _in_order(both | said)
    return to_record(record, change.revise(access, model, id, version=version, **_columns(fields)))


def _in_order(fields: Mapping[str, Any]) -> None:
    """Refuse an end before its beginning; of days told in part, only as far as both are told."""
    for first, last in SPANS:
        begun, over = (str(fields.get(name) or "") for name in (first, last))
        told = min(len(begun), len(over))
        if over[:told] < begun[:told]:
            raise Problems.one("input.ends_before_it_begins", last)


def putting_away(model: type[Row], record: type[T], called: str) -> tuple[OfOne[T], OfOne[T]]:
    """The verbs `archive` and `restore` of a noun; `called` is one of its rows, such as "a skill"."""

    def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> T:
        return to_record(record, change.archive(access, model, id, version=version))

    def restore(access: Access, *, id: UUID, version: int | Keep = KEEP) -> T:
        return to_record(record, change.revise(access, model, id, version=version, archived_at=None))

    archive.__doc__ = f"Put {called} away; `restore` brings it back."
    restore.__doc__ = f"Bring {called} back that was put away."
    for one in (archive, restore):
        one.__annotations__["return"] = record  # the schema is made from it
    register = verb(kind="write", main="id", noun=model.noun())
    return register(archive), register(restore)


def listing(model: type[Row], record: type[T], called: str, *order: str) -> Listing[T]:
    """The verb `find` of a noun: all its rows in this order, but those put away; or those alone."""

    def find(access: Access, *, archived: bool = False) -> tuple[T, ...]:
        rows = model._default_manager.filter(person_id=access.person, archived_at__isnull=not archived)
        rows = rows.select_related(*model.BESIDE) if model.BESIDE else rows
        return to_records(record, rows.order_by(*order))

    find.__doc__ = f"All {called}; with `archived` those that were put away instead."
    find.__annotations__["return"] = tuple[record, ...]  # type: ignore[valid-type]
    return verb(kind="read", noun=model.noun())(find)


def showing(model: type[Row], record: type[T], called: str) -> OfOneRead[T]:
    """The verb `show` of a noun: one row by its key, put away or not."""

    def show(access: Access, *, id: UUID) -> T:
        return to_record(record, change.get(access, model, id))

    show.__doc__ = f"One of the {called}."
    show.__annotations__["return"] = record
    return verb(kind="read", main="id", noun=model.noun())(show)


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    """What was said as columns keep it: tuples as lists, keys, days and records in them as JSON."""
    return {name: _column(value) for name, value in fields.items()}


def _column(value: Any) -> Any:
    return [_item(one) for one in value] if isinstance(value, tuple) else value


def _item(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        value = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: _item(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_item(one) for one in value]
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, dt.date) else value
