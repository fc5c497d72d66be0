"""What happened with each contact by the log, understood and reckoned once as long as it says the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple
from uuid import UUID

from waymark.career.access import Access
from waymark.career.advice.memo import Moved, amended
from waymark.career.queries import acquaintance
from waymark.guidance import cadence, ties
from waymark.guidance.cadence import Fading
from waymark.guidance.contact_records import Touch
from waymark.guidance.ties import NOTHING, Strength

MANY: Final = 16_384
"""Contacts of whom is kept what their log says: after a talk only the log of those who were there is new."""


@dataclass(frozen=True, slots=True, eq=False)
class Log:
    """What happened with one contact until today, and the last real contact; the same log is one object."""

    touches: tuple[Touch, ...] = ()
    last: dt.date | None = None


NEVER: Final = Log()


class Met(NamedTuple):
    """The log of a contact, and the next day with them."""

    log: Log
    planned: dt.date | None


def _again(access: Access, before: Mapping[str, Met], moved: Moved) -> Mapping[str, Met] | None:
    """The same after talks with some, whose log alone is read."""
    if moved.keys() != {"presence"}:
        return None
    keys = moved["presence"]
    return {who: one for who, one in before.items() if who not in keys} | some(access, map(UUID, keys))


@amended(_again)
def everybody(access: Access) -> Mapping[str, Met]:
    """The log of everybody who was met or will be, by contact, in one query."""
    return _read(acquaintance.logs(access))


def some(access: Access, keys: Iterable[UUID]) -> dict[str, Met]:
    """The log of some contacts, as far as they have one."""
    return _read(acquaintance.logs(access, keys))


def _read(rows: Iterable[tuple[str, str | None, dt.date | None]]) -> dict[str, Met]:
    found = ((key(contact), said, planned) for contact, said, planned in rows)
    return {who: Met(_understood(who, said) if said else NEVER, planned) for who, said, planned in found}


@lru_cache(maxsize=MANY)
def key(told: str) -> str:
    """A key as guidance knows it, by its text in a table; to write it anew takes longer than to remember."""
    return str(UUID(told))


@lru_cache(maxsize=MANY)
def _understood(contact: str, said: str) -> Log:
    """A log as `acquaintance.logs` joins it, in an order of its own: whichever way it came, it is one sum."""
    touches = tuple(
        Touch(contact, dt.date.fromisoformat(day), channel, began)
        for day, channel, began in sorted(one.split("/") for one in said.split(","))
    )
    return Log(touches=touches, last=max((one.day for one in touches if one.real), default=None))


@lru_cache(maxsize=MANY)
def strength(log: Log, today: dt.date, closeness: int | None, half_life: float) -> Strength:
    """How close somebody is by their log and by the person's own word."""
    found = ties.sums(log.touches, today, half_life) if log.touches else NOTHING
    return ties.strength(found, today, closeness=closeness, half_life=half_life)


@lru_cache(maxsize=MANY)
def fading(log: Log, today: dt.date) -> Fading | None:
    """Whether it has become quiet with somebody, beside how it was."""
    return cadence.fading([one.day for one in log.touches if one.real], today)
