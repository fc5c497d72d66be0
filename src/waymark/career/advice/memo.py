"""Advice is remembered until the record, the day, the language or the catalogue changes."""

from __future__ import annotations

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import connection

from waymark.career import change, models
from waymark.career.access import OWNER, Access
from waymark.career.advice import library

P = ParamSpec("P")
R = TypeVar("R")
MOST = 32
"""Answers kept in this process, the latest asked; nothing of them is written anywhere."""

_kept: OrderedDict[tuple[object, ...], Any] = OrderedDict()
_lock = threading.Lock()


def remembered(call: Callable[Concatenate[Access, P], R]) -> Callable[Concatenate[Access, P], R]:
    """Answer as before where nothing changed that the answer rests on; the answers must be frozen."""

    @functools.wraps(call)
    def answer(access: Access, /, *args: P.args, **given: P.kwargs) -> R:
        if change.writing():
            return call(access, *args, **given)
        rests_on = (access.person, _stamp(access), access.today, access.zone, access.locale)
        key = (
            call.__qualname__,
            call.__module__,
            library.catalogue(),
            rests_on,
            args,
            *sorted(given.items()),
        )
        with _lock:
            if key in _kept:
                _kept.move_to_end(key)
                found: R = _kept[key]
                return found
        made = call(access, *args, **given)
        with _lock:
            _kept[key] = made
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        return made

    return answer


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
                owner(access)  # its count of changes must not be younger than the rows kept beside it
            known[key] = call(access, *args, **given)
        found: R = known[key]
        return found

    return answer


def owner(access: Access) -> Any:
    """The person's own row, as `Person.seen` tells it; read once as by `once`."""
    known = change.known()
    if OWNER not in known:
        key = models.Person._meta.pk.get_db_prep_value(access.person, connection)  # noqa: SLF001
        known[OWNER] = models.Person.seen("mine.id = %s", key)
    return known[OWNER]


def _stamp(access: Access) -> tuple[int, int]:
    row = owner(access)
    return row.changes or 0, row.newest or 0
