"""What bringing in a file of people would do, or has done."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.incoming import Item, Place
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A contact that somebody in a file may be."""

    id: UUID
    label: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """Somebody in a file who may be one of these contacts; by their place `said` a choice names them."""

    said: int
    line: int | None
    label: str
    detail: str
    like: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleIncoming:
    """What a file of people adds, changes and leaves; who is in doubt, and what could not be used.

    `talks` and `ties` count the new ones; `differing` are fields where the record's own word was kept.
    `applied` says whether it was done.
    """

    source: str
    added: tuple[Item, ...]
    changed: tuple[Item, ...]
    left: int
    doubts: tuple[Doubtful, ...]
    talks: int
    ties: int
    differing: tuple[Reason, ...]
    troubles: tuple[Place, ...]
    applied: bool = False

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in it was known already, or waits for an answer."""
        return not (self.added or self.changed or self.talks or self.ties)
