"""What a telling is made of: the same for a page, a terminal and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from waymark.presentation.pictures import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """How a number was made: what went in, the method, its source and how sure it is, a sentence each."""

    label: str
    lines: tuple[str, ...]


class Listed(NamedTuple):
    """One record of a list in words, with its day as `lead`; a `plain` title is written words and no name."""

    title: str
    side: str = ""
    note: str = ""
    lead: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a list: `lead` stands before the title, `note` below it, `side` at the end."""

    title: str
    note: str = ""
    side: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Row):
    """A row that can be acted on: its key, why it is there, and how its hours were set."""

    id: str
    because: str = ""
    hours: str = ""

    @property
    def why(self) -> str:
        """All that explains it."""
        return " ".join(filter(None, (self.because, self.hours)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a telling. What its picture shows does not stand in its rows again."""

    id: str
    title: str
    say: str
    picture: Picture | None = None
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    whys: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course(Part):
    """The plan: a part with all its steps in order of their end."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers(Part):
    """Steps to take or leave: those that fit the hours, and those for later."""

    now: tuple[Step, ...]
    later: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A whole story with its title, what stands above it, its parts, and the sources it rests on.

    `off_page` is said on paper and in a terminal, where a page has a link. The parts of a `plain` one have no
    numbers.
    """

    eyebrow: str
    title: str
    parts: tuple[Part, ...]
    sources: tuple[str, ...]
    off_page: tuple[str, ...] = ()
    plain: bool = False
