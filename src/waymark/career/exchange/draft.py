"""A history while a document is being read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from waymark.career.exchange.merge import NOUNS, distinct
from waymark.career.records.dates import read_date
from waymark.career.records.history import (
    History,
    PartialDate,
    PastExperience,
    PersonFacts,
    Question,
    Stated,
    Trouble,
)
from waymark.career.records.people_said import ContactSaid
from waymark.guidance.reasons import Reason

Doubts = tuple[tuple[str, Reason], ...]
"""Fields that are unsure, each with why."""


def blank(record: Stated) -> bool:
    """Whether nothing is said in it but what kind it is of."""
    said = [getattr(record, f.name) for f in fields(record) if f.name not in {"kind", "extras"}]
    return not any(said) and not any(record.extras.values())


@dataclass(slots=True)
class Draft:
    """Collects records, questions and troubles of one document; `file` is the part being read."""

    source: str
    file: str
    today: date
    person: dict[str, Any] = field(default_factory=dict)
    records: dict[str, list[Stated]] = field(default_factory=lambda: {noun: [] for noun in NOUNS.values()})
    contacts: list[ContactSaid] = field(default_factory=list)
    extras: dict[str, Any] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    person_doubts: list[tuple[str, Reason]] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def add(self, record: Stated, doubts: Doubts = (), **where: object) -> None:
        """Keep a record and ask about its doubts; `where` (a line, a path) goes into each question.

        A role that has not begun yet is none: its dates are left out and asked about. What says nothing
        else is no record, and is told as a trouble.
        """
        if isinstance(record, PastExperience) and record.start and record.start.first_day() > self.today:
            doubts = (*doubts, ("start", Reason("history.starts_later", {"start": str(record.start)})))
            record = replace(record, start=None, end=None)
        if blank(record):
            line = where.get("line")
            for _name, reason in doubts:
                self.trouble(
                    reason, line=line if isinstance(line, int) else None, path=str(where.get("path", ""))
                )
            return
        self.records[NOUNS[type(record)]].append(record)
        self.questions += (
            Question(record=record, field=name, reason=placed(reason, file=self.file, **where))
            for name, reason in doubts
        )

    def trouble(self, reason: Reason, *, line: int | None = None, path: str = "") -> None:
        self.troubles.append(Trouble(file=self.file, line=line, path=path, reason=reason))

    def keep(self, key: str, **item: object) -> None:
        """Keep something there is no noun for, in JSON Resume's words; blanks are left out."""
        said = {name: value for name, value in item.items() if value}
        if said:
            self.extras.setdefault(key, []).append(said)

    def dates(self, start: str, end: str) -> tuple[PartialDate | None, PartialDate | None, Doubts]:
        """Two dates in words, and what is unsure about them: unclear, or the end before the start."""
        first, last = read_date(start, self.today), read_date(end, self.today)
        doubts = [(name, r.doubt) for name, r in (("start", first), ("end", last)) if r.doubt]
        if first.value and last.value and first.value.surely_after(last.value):
            return first.value, None, (*doubts, ("end", reversed_dates(first.value, last.value)))
        return first.value, last.value, tuple(doubts)

    def history(self, file: str) -> History:
        """All of it, with what was told twice told once."""
        person = PersonFacts(**self.person)
        asked = (Question(record=person, field=name, reason=reason) for name, reason in self.person_doubts)
        records: Mapping[str, Any] = {noun: tuple(records) for noun, records in self.records.items()}
        whole = History(
            source=self.source,
            person=person,
            contacts=tuple(self.contacts),
            extras=self.extras,
            questions=(*asked, *self.questions),
            troubles=tuple(self.troubles),
            **records,
        )
        return distinct(whole, file)


def placed(reason: Reason, **where: object) -> Reason:
    """The same reason, saying where in the document it arose."""
    return Reason(reason.code, {**reason.values, **where})


def reversed_dates(start: PartialDate, end: PartialDate) -> Reason:
    return Reason("history.dates_reversed", {"start": start.isoformat(), "end": end.isoformat()})


def is_blank(history: History) -> bool:
    """Whether a document said nothing at all."""
    said: Iterable[object] = (getattr(history, noun) for noun in NOUNS.values())
    known = history.extras or history.contacts
    return history.person == PersonFacts() and not known and not any(said)
