"""What bringing a document in would do, or has done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from waymark.guidance.reasons import Reason

Noun = Literal[
    "person", "experience", "education", "certification", "language", "skill", "project", "contact"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One record of the document: what it is, its label, a second line, and the fields that change.

    `going_on` is a role that has begun and not ended; its second line ends with the day it began.
    """

    noun: Noun
    label: str
    detail: str = ""
    fields: tuple[str, ...] = ()
    going_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A bad row: its file, line (from 1) or path, and why; the rest went in."""

    file: str
    line: int | None
    path: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What a document adds, changes and leaves; where it disagrees; what is unsure; what was unusable.

    `differing` are the fields where the record's own word was kept. `applied` says whether it was done.
    """

    source: str
    added: tuple[Item, ...]
    changed: tuple[Item, ...]
    left: int
    differing: tuple[Reason, ...]
    questions: tuple[Reason, ...]
    troubles: tuple[Place, ...]
    applied: bool = False

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in it was known already."""
        return not (self.added or self.changed)
