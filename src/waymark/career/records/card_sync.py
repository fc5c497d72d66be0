"""What keeping contacts and an address book in step would do, or has done."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.incoming import Item
from waymark.career.records.people_incoming import Likeness
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDoubt:
    """A card that may be somebody known; a choice names it by its address."""

    href: str
    label: str
    detail: str
    like: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """A contact that changed on both sides; a choice names it by its key. `gone`: it has no card now."""

    id: UUID
    label: str
    gone: bool
    differing: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InStep:
    """Who comes, gains, is put away here, and is written there; who is asked about. `late` counts cards that
    changed while this ran, and wait for the next time.
    """

    book: str
    added: tuple[Item, ...]
    changed: tuple[Item, ...]
    away: tuple[Item, ...]
    sent: tuple[Item, ...]
    doubts: tuple[CardDoubt, ...]
    clashes: tuple[Clashing, ...]
    late: int = 0
    applied: bool = False

    @property
    def changes_nothing(self) -> bool:
        """Whether both sides say the same already, or wait for an answer."""
        return not (self.added or self.changed or self.away or self.sent)
