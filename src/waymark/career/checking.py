"""What no row may hold, checked in one place before it is written, so that every page can show every row."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from waymark.career.models.row import columns_of, references_of
from waymark.career.problems import Problem, Problems
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from waymark.career.access import Access
    from waymark.career.models.row import Row

    M = TypeVar("M", bound=Row)
    Moved = Sequence[tuple[M, dict[str, Any] | None]]

FIRST, LAST = dt.date(1900, 1, 1), dt.date(2150, 12, 31)
"""Days that can be said; arithmetic of plans overflows far beyond."""

GREATEST = 2**31 - 1
"""The greatest whole number that every database keeps."""


def unfit(value: object) -> Reason | None:
    """Why this cannot be kept or shown; None if it can. Looks into lists, mappings and records."""
    if isinstance(value, str):
        return None if _is_text(value) else Reason("input.unreadable_text", {})
    if isinstance(value, float):
        return None if math.isfinite(value) else Reason("input.finite_number", {})
    if isinstance(value, int):
        return None if abs(value) <= GREATEST else Reason("input.number_too_large", {})
    if isinstance(value, dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        bounds = {"first": str(FIRST.year), "last": str(LAST.year)}
        return None if FIRST <= day <= LAST else Reason("input.date_too_far", bounds)
    if isinstance(value, dt.time):
        return Reason("input.time_with_zone", {}) if value.tzinfo else None
    return next((why for part in _parts(value) if (why := unfit(part))), None)


def _is_text(value: str) -> bool:
    """Whether every database can keep this: no null character, no half of a character."""
    if "\0" in value:
        return False
    return value.isascii() or not any("\ud800" <= c <= "\udfff" for c in value)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, f.name) for f in dataclasses.fields(value))


def check(access: Access, model: type[M], moved: Moved[M]) -> None:
    """Refuse rows that hold what cannot be kept, name rows of others or none, or hang on themselves.

    `moved` are rows about to be written with their image before, None for new ones; only what differs is
    looked at. Raises `Problems`, each with the column it is about.
    """
    problems = [p for row, before in moved for p in _columns(model, row, before)]
    problems += _strangers(access, model, moved)
    if not problems:
        problems += _circles(access, model, moved)
    if problems:
        raise Problems(*problems)


def _columns(model: type[M], row: M, before: dict[str, Any] | None) -> Iterator[Problem]:
    now = row.image() if before else {}
    for name, longest in columns_of(model):
        value = getattr(row, name)
        if before and now[name] == before.get(name):
            continue
        why = unfit(value)
        if why is None and longest and isinstance(value, str) and len(value) > longest:
            why = Reason("input.string_too_long", {"max_length": longest})
        if why:
            yield Problem(name, why.code, why.values)


def _keys(value: Any) -> list[UUID]:
    """The keys that a column holds: one, several or none."""
    found = value if isinstance(value, (list, tuple)) else [value] if value else []
    return [one if isinstance(one, UUID) else UUID(one) for one in found]


def _strangers(access: Access, model: type[M], moved: Moved[M]) -> list[Problem]:
    """Names of rows that are not in this person's record; one query for each noun that is named."""
    named: dict[type[Row], dict[UUID, str]] = {}
    for name, target in references_of(model).items():
        here = {row.pk for row, _ in moved} if target is model else set()
        for row, before in moved:
            known = set(_keys(before.get(name))) if before else set()
            for key in set(_keys(getattr(row, name))) - known - here:
                named.setdefault(target, {})[key] = name
    problems = []
    for target, asked in named.items():
        found = target._default_manager.filter(person_id=access.person, pk__in=asked)
        strange = asked.keys() - set(found.values_list("pk", flat=True))
        columns = dict.fromkeys(asked[key] for key in asked if key in strange)
        problems += [Problem(name, "record.not_found", {"noun": target.noun()}) for name in columns]
    return problems


def _circles(access: Access, model: type[M], moved: Moved[M]) -> list[Problem]:
    """Rows that would hang on themselves, directly or by way of others of their noun."""
    problems = []
    for name, target in references_of(model).items():
        tied = {row.pk: _keys(getattr(row, name)) for row, _ in moved}
        if target is not model or not any(tied.values()):
            continue
        ties: dict[UUID, list[UUID]] = {}
        if any(before is not None for _, before in moved):  # nothing hangs on new rows yet
            others = model._default_manager.filter(person_id=access.person).values_list("pk", name)
            ties = {key: _keys(value) for key, value in others}
        ties |= tied
        problems += [
            Problem(name, "record.circle", {"noun": model.noun(), "label": str(row)})
            for row, _ in moved
            if _reaches_itself(row.pk, ties)
        ]
    return problems


def _reaches_itself(start: UUID, ties: Mapping[UUID, list[UUID]]) -> bool:
    seen: set[UUID] = set()
    todo = list(ties.get(start, ()))
    while todo:
        here = todo.pop()
        if here == start:
            return True
        if here not in seen:
            seen.add(here)
            todo += ties.get(here, ())
    return False
