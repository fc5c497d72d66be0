"""The one gate: who asks, about whose career, with which rights, when and where."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from waymark.career.problems import Problems

if TYPE_CHECKING:
    from uuid import UUID

Kind = Literal["read", "write"]
EVERYTHING = frozenset({"*"})
OWNER = "owner"
"""What `Access.learned` calls the person's own row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """A grant to act on one person's record.

    `rights` holds `noun.read` and `noun.write`, or `*` for the owner. `now` is aware. `day_ends` is when this
    person's day ends, so that a night shift still belongs to the evening it began in. `key` makes a repeated
    write return its first result.
    """

    person: UUID
    actor: str
    rights: frozenset[str]
    now: dt.datetime
    zone: str
    locale: str
    day_ends: dt.time = dt.time(4)
    key: str = ""
    sample: bool = False
    """Whether it is the made-up person."""
    learned: dict[object, Any] | None = field(default=None, compare=False, repr=False)
    """What the reads of a short visit learned, kept from one to the next; a write forgets it."""

    @property
    def today(self) -> dt.date:
        """The date that this person would say it is."""
        return self.day_of(self.now)

    def day_of(self, moment: dt.datetime) -> dt.date:
        """The date that this person would say it was at a moment."""
        return _day_of(moment, self.zone, self.day_ends)

    def require(self, noun: str, kind: Kind) -> None:
        """Let pass, or refuse with `access.not_allowed`."""
        if not self.rights & {"*", f"{noun}.{kind}"}:
            raise Problems.one("access.not_allowed", noun=noun, kind=kind)

    def require_owner(self, noun: str) -> None:
        """Let only somebody pass who may do everything, or refuse with `access.not_allowed`."""
        if "*" not in self.rights:
            raise Problems.one("access.not_allowed", noun=noun, kind="write")


@lru_cache(maxsize=256)
def _day_of(moment: dt.datetime, zone: str, day_ends: dt.time) -> dt.date:
    """The date of a moment where a day ends so late; asked thousands of times of one moment."""
    local = moment.astimezone(ZoneInfo(zone))
    shift = dt.timedelta(hours=day_ends.hour, minutes=day_ends.minute)
    return (local.replace(tzinfo=None) - shift).date()
