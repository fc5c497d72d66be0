"""What was done, told by what it was done to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Min, Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.named import COLUMNS, Named, query
from waymark.career.queries import change as changes
from waymark.career.records.archive import Done
from waymark.career.statements import named, statement
from waymark.career.verbs import verb

TOGETHER: Final = 30
"""Keys that one statement asks for, or so many more."""


@verb(kind="read", noun="change")
def told(access: Access, *, limit: Annotated[int, Ge(1), Le(200)] = 30) -> tuple[Done, ...]:
    """What was done lately, newest first, with the name of what it touched."""
    return _told(access, limit=limit)


@remembered
def _told(access: Access, *, limit: int) -> tuple[Done, ...]:
    found = changes.find(access, limit=limit)
    first = _first(access, [one.id for one in found])
    by_noun: dict[str, set[UUID]] = {}
    for noun, row, _before in first.values():
        if noun in COLUMNS:
            by_noun.setdefault(noun, set()).add(row)
    names = _names(access, by_noun)
    return tuple(
        Done(change=one, noun=noun, title=names.get(row) or _was(noun, before))
        for one in found
        for noun, row, before in [first[one.id]]
    )


def _names(access: Access, by_noun: Mapping[str, set[UUID]]) -> dict[UUID, str]:
    """What rows are called; as many keys are asked for at any time, so that one statement answers all."""
    if not by_noun:
        return {}
    keys = [key for keys in by_noun.values() for key in keys]
    keys += [keys[0]] * (-len(keys) % TOGETHER)
    found = (Named(*row) for row in _called(access, nouns=tuple(sorted(by_noun)), **named(keys)))
    return {one.id: one.title for one in found}


@statement
def _called(access: Access, *, nouns: tuple[str, ...], **keys: UUID) -> Any:
    return query(access, nouns, pk__in=list(keys.values()))


def _first(access: Access, ids: list[UUID]) -> dict[UUID, tuple[str, UUID, dict[str, object] | None]]:
    """Of each change the first row it touched that has a name, else the first of all."""
    mine = models.Image.objects.filter(person_id=access.person, change__in=ids).order_by()
    firsts = mine.values("change").annotate(known=Min("pk", filter=Q(noun__in=COLUMNS)), any=Min("pk"))
    keys = [one["known"] or one["any"] for one in firsts]
    rows = mine.filter(pk__in=keys).values_list("change", "noun", "row", "before")
    return {change: (noun, row, before) for change, noun, row, before in rows}


def _was(noun: str, before: dict[str, object] | None) -> str:
    """The name of something that is not there any more."""
    columns = COLUMNS.get(noun, ())
    return next((str(before[c]) for c in columns if before and before.get(c)), "")
