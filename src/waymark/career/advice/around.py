"""Everybody the person knows, as guidance reads them, with how close they are and how often it was meant.

Nothing of this stands in a row: it is counted from presences, and remembered until the record changes.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries import acquaintance
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


@remembered
def people(access: Access) -> Mapping[str, Someone]:
    """Everybody who was not put away, by key, in two queries.

    Where it is not safe to talk about goals, whoever leads the person counts as left alone.
    """
    return _read(access, everybody=True)


@remembered
def kept_up(access: Access) -> Mapping[str, Someone]:
    """Those of them of whom something says how often: they themselves, a part or a circle."""
    return _read(access, everybody=False)


def _read(access: Access, *, everybody: bool) -> dict[str, Someone]:
    safe = owner(access).safe_at_work != "no"
    circles: dict[UUID, int | None] = {}
    plays: dict[UUID, list[tuple[str, int | None]]] = defaultdict(list)
    days: dict[str, dict[UUID, dt.date]] = {"planned": {}, "last": {}}
    for sort, key, kind, number, day in acquaintance.facts(access):
        if sort == "circle":
            circles[key] = number
        elif sort == "part":
            plays[key].append((kind, number))
        else:
            days[sort][key] = day
    rows = acquaintance.contacts(access).order_by("folded", "created_at")
    if not everybody:
        checked = [key for key, parts in plays.items() if any(number for _kind, number in parts)]
        rows = acquaintance.kept_up(rows, checked, (key for key, number in circles.items() if number))
    named = _named(library.catalogue())
    found = {}
    for row in rows.values(*TOLD):
        key = row["id"]
        row |= {
            "planned": days["planned"].get(key),
            "last": days["last"].get(key),
            "parts": plays.get(key, ()),
            "occupations": _occupations(row["title"], named),
        }
        cadences = [circles[one] for told in row["circles"] if (one := UUID(told)) in circles]
        row["leave_alone"] |= not safe and any(kind == "manager" for kind, _days in row["parts"])
        found[str(key)] = _someone(row, cadences)
    return found


def _someone(row: dict[str, Any], circles: Iterable[int | None]) -> Someone:
    parts = row["parts"]
    return Someone(
        contact=Contact(
            id=str(row["id"]),
            name=row["name"] or row["organisation"],
            names=tuple(part for name in row["names"].split(",") if (part := name.strip())),
            nick=row["nick"],
            organisation=row["organisation"],
            title=row["title"],
            field=row["field"],
            posts=tuple(map(_post, row["posts"])),
            circles=tuple(row["circles"]),
            occupations=row["occupations"],
            parts=tuple(dict.fromkeys(kind for kind, _days in parts)),
            gives=tuple(row["gives"]),
            cares_about=tuple(row["cares_about"]),
            emails=tuple(one["value"] for one in row["emails"]),
            phones=tuple(one["value"] for one in row["phones"]),
            closeness=row["closeness"],
            known_since=_first(row["met_on"] or row["connected"]),
            planned=row["planned"],
            snoozed_until=row["snoozed_until"],
            leave_alone=row["leave_alone"],
        ),
        cadence=effective(row["cadence_days"], (days for _kind, days in parts), circles),
        set_on=row["created_at"].date(),
        last=row["last"],
        plays=tuple(parts),
    )


def _occupations(title: str, named: Mapping[str, str]) -> tuple[str, ...]:
    """The occupation that a title names exactly, in the singular or the plural, if it names one."""
    said = title.strip().casefold()
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
    touched: dict[str, list[Touch]] = defaultdict(list)
    for contact, day, channel, began in acquaintance.touches(access):
        touched[str(contact)].append(Touch(str(contact), day, channel, began))
    strengths = {key: _strength(access, one, touched.get(key, ())) for key, one in found.items()}
    return Known(people=found, strengths=strengths)


def strengths(access: Access, of: Iterable[Someone]) -> dict[str, Strength]:
    """How close some contacts are, by the presences of these alone."""
    asked = {one.contact.id: one for one in of}
    touched: dict[str, list[Touch]] = defaultdict(list)
    for contact, day, channel, began in acquaintance.touches(access, map(UUID, asked)):
        touched[str(contact)].append(Touch(str(contact), day, channel, began))
    return {key: _strength(access, one, touched.get(key, ())) for key, one in asked.items()}


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
