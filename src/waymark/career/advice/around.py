"""Everybody the person knows, as guidance reads them, with how close they are and how often it was meant.

Nothing of this stands in a row: it is counted from presences, and remembered until the record changes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.memo import once, owner, remembered
from waymark.career.queries import acquaintance
from waymark.career.queries.at_work import leads
from waymark.career.records.history import PartialDate
from waymark.guidance import introductions, ties
from waymark.guidance.cadence import Cadence, effective
from waymark.guidance.contact_records import Contact, Post, Tie, Touch
from waymark.guidance.ties import HALF_LIFE, NOTHING, Strength

if TYPE_CHECKING:
    from waymark.catalogue.lookup import Catalogue

TOLD: Final = (
    *("id", "name", "names", "nick", "organisation", "title", "field", "posts", "circles", "gives"),
    *("cares_about", "emails", "phones", "closeness", "met_on", "connected", "snoozed_until"),
    *("leave_alone", "cadence_days", "created_at"),
)
BRIEF: Final = (
    *("id", "name", "organisation", "circles", "closeness", "snoozed_until", "leave_alone"),
    *("cadence_days", "created_at"),
)
LISTS: Final = frozenset({"posts", "circles", "gives", "cares_about", "emails", "phones"})
SILENT: Final[Mapping[str, Any]] = MappingProxyType(
    dict.fromkeys(TOLD, "") | dict.fromkeys(LISTS, ()) | {"last": None}
)
"""What a contact tells of whom only a part was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A contact with the cadence that holds for them, the day it was set, and the last real contact."""

    contact: Contact
    cadence: Cadence | None
    set_on: dt.date
    last: dt.date | None = None
    plays: tuple[tuple[str, int | None], ...] = ()
    """Their parts of today, each with the days between check-ins if it has its own."""

    @property
    def half_life(self) -> float:
        """Days after which a talk with them counts half."""
        return float(self.cadence.days) if self.cadence else HALF_LIFE


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everybody by key, and how close they are."""

    people: Mapping[str, Someone]
    strengths: Mapping[str, Strength]

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Everybody, as guidance reads them."""
        return tuple(one.contact for one in self.people.values())

    @property
    def pairs(self) -> tuple[tuple[Contact, Strength], ...]:
        """Everybody with how close they are."""
        return tuple((one.contact, self.strengths[key]) for key, one in self.people.items())

    @property
    def values(self) -> dict[str, float]:
        """How close everybody is, 0–1."""
        return {key: one.value for key, one in self.strengths.items()}


@dataclass(slots=True)
class _Beside:
    """What stands beside contacts: the cadence of circles, the parts they play, days to come and past.

    `leading` are those who lead the person where that is not safe.
    """

    leading: frozenset[UUID]
    circles: dict[UUID, int | None] = field(default_factory=dict)
    plays: dict[UUID, list[tuple[str, int | None]]] = field(default_factory=lambda: defaultdict(list))
    planned: dict[UUID, dt.date] = field(default_factory=dict)
    last: dict[UUID, dt.date] = field(default_factory=dict)

    def someone(self, row: dict[str, Any]) -> Someone:
        """A contact by what its row tells, in whole or in part; whoever leads is left alone if unsafe."""
        key, told = row["id"], {**SILENT, **row}
        parts = tuple(self.plays.get(key, ()))
        circles = [self.circles.get(UUID(one)) for one in told["circles"]]
        told["planned"], told["parts"] = self.planned.get(key), tuple(dict.fromkeys(k for k, _days in parts))
        told["leave_alone"] |= key in self.leading
        return Someone(
            contact=_contact(told),
            cadence=effective(told["cadence_days"], (days for _kind, days in parts), circles),
            set_on=told["created_at"].date(),
            last=told["last"] or self.last.get(key),
            plays=parts,
        )


def _beside(access: Access, *, last: bool) -> _Beside:
    found = _Beside(leading=frozenset() if is_safe(access) else _leading(access))
    for sort, key, kind, number, day in acquaintance.facts(access, last=last):
        if sort == "circle":
            found.circles[key] = number
        elif sort == "part":
            found.plays[key].append((kind, number))
        elif sort == "planned":
            found.planned[key] = day
        else:
            found.last[key] = day
    return found


def _leading(access: Access) -> frozenset[UUID]:
    found = models.Contact.objects.filter(leads(access, "pk"), person_id=access.person)
    return frozenset(found.values_list("pk", flat=True))


@remembered
def people(access: Access) -> Mapping[str, Someone]:
    """Everybody who was not put away, by key, in two queries.

    Where it is not safe to talk about goals, whoever leads the person counts as left alone.
    """
    beside = _beside(access, last=True)
    rows = acquaintance.contacts(access).order_by("folded", "created_at")
    return {str(row["id"]): beside.someone(row) for row in _read(rows, TOLD)}


def _read(rows: QuerySet[models.Contact], names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Rows by column; lists come as text, since most of them are empty and need not be taken apart."""
    columns = [Cast(name, TextField()) if name in LISTS else name for name in names]
    for row in rows.values_list(*columns):
        told = dict(zip(names, row, strict=True))
        for name in LISTS & told.keys():
            told[name] = () if told[name] == "[]" else json.loads(told[name])
        yield told


def some(access: Access, keys: Iterable[UUID]) -> Mapping[str, Someone]:
    """Some contacts, with what it takes to say how close they are and when it is time for them."""
    return _brief(
        access, _beside(access, last=False), acquaintance.contacts(access).filter(pk__in=list(keys))
    )


def _brief(access: Access, beside: _Beside, rows: QuerySet[models.Contact]) -> Mapping[str, Someone]:
    told = _read(rows.annotate(last=acquaintance.last_met(access)), (*BRIEF, "last"))
    return {str(row["id"]): beside.someone(row) for row in told}


@remembered
def kept_up(access: Access) -> Mapping[str, Someone]:
    """Those of whom it was said how often to be in touch, with what it takes to tell whose turn it is."""
    beside = _beside(access, last=False)
    circles = [key for key, days in beside.circles.items() if days]
    playing = [key for key, parts in beside.plays.items() if any(days for _kind, days in parts)]
    return _brief(access, beside, acquaintance.kept_up(acquaintance.contacts(access), playing, circles))


def _contact(told: Mapping[str, Any]) -> Contact:
    return Contact(
        id=str(told["id"]),
        name=told["name"] or told["organisation"],
        names=tuple(part for name in told["names"].split(",") if (part := name.strip())),
        nick=told["nick"],
        organisation=told["organisation"],
        title=told["title"],
        field=told["field"],
        posts=tuple(map(_post, told["posts"])),
        circles=tuple(told["circles"]),
        occupations=_occupations(told["title"]) if told["title"] else (),
        parts=told["parts"],
        gives=tuple(told["gives"]),
        cares_about=tuple(told["cares_about"]),
        emails=tuple(one["value"] for one in told["emails"]),
        phones=tuple(one["value"] for one in told["phones"]),
        closeness=told["closeness"],
        known_since=_first(told["met_on"] or told["connected"]),
        planned=told["planned"],
        snoozed_until=told["snoozed_until"],
        leave_alone=told["leave_alone"],
    )


def _occupations(title: str) -> tuple[str, ...]:
    """The occupation that a title names exactly, in the singular or the plural, if it names one."""
    return _of_title(library.catalogue(), title.strip().casefold())


@lru_cache(maxsize=4096)
def _of_title(books: Catalogue, said: str) -> tuple[str, ...]:
    named = _named(books)
    code = named.get(said) or named.get(f"{said}s")
    return (code,) if code else ()


@lru_cache(maxsize=2)
def _named(books: Catalogue) -> Mapping[str, str]:
    """The code of every occupation by its title."""
    return {title.casefold(): code for code, title in books.titles_by_code.items()}


def _post(told: Mapping[str, str]) -> Post:
    return Post(
        organisation=told.get("organisation", ""),
        title=told.get("title", ""),
        start=_first(told.get("start", "")),
        end=_last(told.get("end", "")),
    )


def _first(when: str) -> dt.date | None:
    return PartialDate.parse(when).first_day() if when else None


def _last(when: str) -> dt.date | None:
    """The last day of a year, a month or a day."""
    if not when:
        return None
    told = PartialDate.parse(when)
    first = told.first_day()
    if told.day:
        return first
    months = 1 if told.month else 12
    after = first.replace(day=28) + dt.timedelta(days=31 * months - 27)
    return after.replace(day=1) - dt.timedelta(days=1)


@remembered
def known(access: Access) -> Known:
    """Everybody with how close they are, by all that was ever kept of them."""
    found = people(access)
    return Known(people=found, strengths=_strengths(access, found, None))


def strengths(access: Access, of: Iterable[Someone]) -> dict[str, Strength]:
    """How close some contacts are, by the presences of these alone."""
    asked = {one.contact.id: one for one in of}
    return _strengths(access, asked, map(UUID, asked))


def _strengths(access: Access, of: Mapping[str, Someone], keys: Iterable[UUID] | None) -> dict[str, Strength]:
    found = touched(access) if keys is None else _by_contact(acquaintance.touches(access, keys))
    return {key: _strength(access, one, found.get(key, ())) for key, one in of.items()}


@once
def touched(access: Access) -> Mapping[str, list[Touch]]:
    """All that happened until today, by contact."""
    return _by_contact(acquaintance.touches(access))


def _by_contact(touches: Iterable[Touch]) -> Mapping[str, list[Touch]]:
    found: dict[str, list[Touch]] = defaultdict(list)
    for touch in touches:
        found[touch.contact].append(touch)
    return found


def _strength(access: Access, one: Someone, touches: Iterable[Touch]) -> Strength:
    half_life = one.half_life
    found = ties.sums(touches, access.today, half_life) if touches else NOTHING
    return ties.strength(found, access.today, closeness=one.contact.closeness, half_life=half_life)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Who knows whom, as said and as inferred, and the pairs of which it was said that they do not."""

    stated: tuple[Tie, ...]
    inferred: tuple[Tie, ...]
    apart: frozenset[frozenset[str]]

    @property
    def all(self) -> tuple[Tie, ...]:
        """Said or inferred, but for pairs of which it was said that they do not know each other."""
        between = (tie for tie in self.inferred if frozenset((tie.one, tie.other)) not in self.apart)
        return (*self.stated, *between)


@remembered
def who_knows_whom(access: Access) -> Ties:
    """Ties between the person's contacts."""
    here = people(access)
    rows = models.Tie.objects.filter(person_id=access.person, archived_at=None)
    said = rows.values_list("one_id", "other_id", "knows", "closeness")
    told = [(str(one), str(other), knows, close) for one, other, knows, close in said]
    told = [line for line in told if line[0] in here and line[1] in here]
    return Ties(
        stated=tuple(Tie(one, other, closeness=close) for one, other, knows, close in told if knows),
        inferred=introductions.inferred(one.contact for one in here.values()),
        apart=frozenset(frozenset(line[:2]) for line in told if not line[2]),
    )


def is_safe(access: Access) -> bool:
    """Whether goals may be spoken of where the person works; a "no" keeps the manager out of everything."""
    return bool(owner(access).safe_at_work != "no")
