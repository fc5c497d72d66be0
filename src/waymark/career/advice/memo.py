"""Advice is remembered until a table it was read from, the day, the language or the catalogue changes."""

from __future__ import annotations

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import connection

from waymark.career import change, models, tables
from waymark.career.access import OWNER, Access
from waymark.career.advice import library

P = ParamSpec("P")
R = TypeVar("R")
Moved = Mapping[str, frozenset[str]]
"""Of each table whom the rows are about that were written to it."""
MOST = 128
"""Answers kept in this process, the latest asked; nothing of them is written anywhere."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer, and the stamp that each table it was read from had before."""

    answer: Any
    rests_on: Mapping[str, int | None]

    def holds(self, stamps: Mapping[str, int]) -> bool:
        """Whether nothing was written since to what it rests on."""
        return all(stamps.get(table) == stamp for table, stamp in self.rests_on.items())

    def moved(self, stamps: Mapping[str, int]) -> Moved | None:
        """Whom the rows are about that were written since, by table; None where that is not known of all."""
        found: dict[str, frozenset[str]] = {}
        for table, stamp in self.rests_on.items():
            if stamps.get(table) != stamp:
                rows = tables.between(stamp, stamps.get(table))
                if rows is None:
                    return None
                found[table] = rows
        return found


_kept: OrderedDict[tuple[object, ...], Kept] = OrderedDict()
_lock = threading.Lock()


def remembered(call: Callable[Concatenate[Access, P], R]) -> Callable[Concatenate[Access, P], R]:
    """Answer as before where nothing changed that the answer rests on; the answers must be frozen."""
    return _remembered(call, lambda *_: None)


def amended(
    amend: Callable[[Access, Any, Moved], Any],
) -> Callable[[Callable[[Access], R]], Callable[[Access], R]]:
    """The same, and where it is known whose rows were written since, `amend` the answer that was.

    It is given that answer and whose rows, and answers what would be found anew; None if it cannot tell.
    """
    return lambda call: _remembered(call, amend)


def _remembered(
    call: Callable[Concatenate[Access, P], R], amend: Callable[[Access, Any, Moved], Any]
) -> Callable[Concatenate[Access, P], R]:
    @functools.wraps(call)
    def answer(access: Access, /, *args: P.args, **given: P.kwargs) -> R:
        if change.writing():
            return call(access, *args, **given)
        person = owner(access)  # its stamps must not be younger than the rows that are read
        key = _key(call, access, *args, **given)
        with _lock:
            kept = _kept.get(key)
        if kept is None or not kept.holds(person.stamps):
            kept = _amended(kept, person.stamps, functools.partial(amend, access)) or _made(
                person.stamps, functools.partial(call, access, *args, **given)
            )
        with _lock:
            _kept[key] = kept
            _kept.move_to_end(key)
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        tables.rest_on(kept.rests_on)
        found: R = kept.answer
        return found

    return answer


def _amended(kept: Kept | None, stamps: Mapping[str, int], amend: Callable[[Any, Moved], Any]) -> Kept | None:
    """What was kept, with what was written since; None if it is to be found anew."""
    moved = kept.moved(stamps) if kept else None
    if kept is None or moved is None:
        return None
    made = _made(stamps, functools.partial(amend, kept.answer, moved), kept.rests_on)
    return made if made.answer is not None else None


def held(call: Callable[[Access], R], access: Access) -> R | None:
    """What is remembered of this where it still holds; it is not found anew."""
    if change.writing():
        return None
    with _lock:
        kept = _kept.get(_key(call, access))
    if kept is None or not kept.holds(owner(access).stamps):
        return None
    tables.rest_on(kept.rests_on)
    found: R = kept.answer
    return found


def _key(call: Callable[..., Any], access: Access, *args: Any, **given: Any) -> tuple[object, ...]:
    return (
        *(call.__module__, call.__qualname__, library.catalogue()),
        *(access.person, owner(access).holds, access.today, access.zone, access.locale),
        *(args, *sorted(given.items())),
    )


def _made(stamps: Mapping[str, int], call: Callable[[], Any], before: Iterable[str] = ("person",)) -> Kept:
    """An answer with what it rests on, which is the person's own row whatever else it is."""
    with tables.looked_into() as looked:
        answer = call()
    return Kept(answer, {table: stamps.get(table) for table in {*looked, *before}})


def once(call: Callable[Concatenate[Access, P], R]) -> Callable[Concatenate[Access, P], R]:
    """Look into the record once while one verb or one visit reads, however many parts ask.

    Nobody changes the answer.
    """

    @functools.wraps(call)
    def answer(access: Access, /, *args: P.args, **given: P.kwargs) -> R:
        known = change.known()
        key = (call.__module__, call.__qualname__, access.person, args, *sorted(given.items()))
        if key not in known:
            if known is access.learned:
                owner(access)  # its stamps must not be younger than the rows kept beside it
            known[key] = _made({}, functools.partial(call, access, *args, **given))
        tables.rest_on(known[key].rests_on)
        found: R = known[key].answer
        return found

    return answer


def owner(access: Access) -> Any:
    """The person's own row, as `Person.seen` tells it; read once as by `once`."""
    known = change.known()
    if OWNER not in known:
        key = models.Person._meta.pk.get_db_prep_value(access.person, connection)  # noqa: SLF001
        known[OWNER] = models.Person.seen("mine.id = %s", key)
    return known[OWNER]
