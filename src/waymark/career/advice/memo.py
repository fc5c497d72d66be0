"""Advice is remembered until the record, the day, the language or the catalogue changes."""

from __future__ import annotations

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import connection

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import library

P = ParamSpec("P")
R = TypeVar("R")
MOST = 32
"""Answers kept in this process, the latest asked; nothing of them is written anywhere."""

HELD = "exists (select 1 from career_{} held where held.person_id = mine.id and held.archived_at is null)"
WORK = (
    *("series", "manager", "flag", "deliverable", "expectation"),
    *("feedback", "engagement", "stakeholder", "fact", "packet"),
)
OWNER = f"""
select mine.*,
  (select count(*) from career_change done where done.person_id = mine.id) as changes,
  (select max(seq) from career_change done where done.person_id = mine.id) as newest,
  {" or ".join(HELD.format(noun) for noun in ("option", "experiment", "decision"))} as has_explore,
  {HELD.format("goal")} as has_goals,
  {HELD.format("contact")} as has_people,
  {" or ".join(map(HELD.format, WORK))} as has_work
from career_person mine where mine.id = %s
"""  # noqa: S608 - made of our own words
"""Every page asks this: as a text it costs a fifth of what it takes to be put together anew each time."""

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
            if known is access.learned and call.__name__ != owner.__name__:
                owner(access)  # its count of changes must not be younger than the rows kept beside it
            known[key] = call(access, *args, **given)
        found: R = known[key]
        return found

    return answer


@once
def owner(access: Access) -> Any:
    """The person's own row; `changes` and `newest` say how many changes their record has seen, and the last.

    They differ after anything, so they tell whether an answer still holds. `has_explore`, `has_goals`,
    `has_people` and `has_work` say whether something of theirs stands in these chapters.
    """
    key = models.Person._meta.pk.get_db_prep_value(access.person, connection)  # noqa: SLF001
    return models.Person.objects.raw(OWNER, [key])[0]


def _stamp(access: Access) -> tuple[int, int]:
    row = owner(access)
    return row.changes or 0, row.newest or 0
