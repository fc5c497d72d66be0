"""People while a file is being read: those without anything to call them by are left out, with their line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from waymark.career.records.history import Trouble
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid, InteractionSaid, PeopleSaid, TieSaid
from waymark.guidance.reasons import Reason

LINE, TEXT, LABEL, MANY = 500, 20_000, 80, 100
"""What the record takes: characters of a line, a text, a label; values of one kind."""
ADDRESS = 2000
_TEXTS = frozenset({"told_me", "private", "note", "met", "names"})


@dataclass(slots=True)
class PeopleDraft:
    """Collects what one file says of people; `file` is the part being read."""

    source: str
    file: str
    contacts: list[ContactSaid] = field(default_factory=list)
    interactions: list[InteractionSaid] = field(default_factory=list)
    ties: list[TieSaid] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def add(self, contact: ContactSaid) -> int | None:
        """Keep somebody, and tell their place; None for somebody without a name or any address."""
        if not contact.shown:
            self.trouble(Reason("contacts.nameless"), contact.line)
            return None
        kept = bounded(contact)
        if kept != contact:
            self.trouble(Reason("contacts.cut", {"name": kept.shown}), contact.line)
        self.contacts.append(kept)
        return len(self.contacts) - 1

    def trouble(self, reason: Reason, line: int | None = None) -> None:
        self.troubles.append(Trouble(file=self.file, line=line, reason=reason))

    def people(self) -> PeopleSaid:
        return PeopleSaid(
            source=self.source,
            contacts=tuple(self.contacts),
            interactions=tuple(self.interactions),
            ties=tuple(self.ties),
            troubles=tuple(self.troubles),
        )


def bounded(contact: ContactSaid) -> ContactSaid:
    """As much of it as the record takes."""
    cut: dict[str, Any] = {}
    for name in ContactSaid.__dataclass_fields__:
        value = getattr(contact, name)
        if isinstance(value, str):
            kept: Any = value[: TEXT if name in _TEXTS else LINE]
        elif isinstance(value, tuple):
            kept = tuple(_short(one) for one in value[:MANY])
        else:
            continue
        if kept != value:
            cut[name] = kept
    return replace(contact, **cut) if cut else contact


def _short(one: Any) -> Any:
    if isinstance(one, Labelled):
        return one if len(one.value) <= ADDRESS else replace(one, value=one.value[:ADDRESS])
    return one[:LABEL] if isinstance(one, str) else one
