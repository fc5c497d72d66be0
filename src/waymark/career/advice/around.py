"""Everybody the person knows, as guidance reads them, with how close they are and how often it was meant.

Nothing of this stands in a row: it is counted from presences, and remembered until the record changes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library, met
from waymark.career.advice.memo import Moved, amended, held, owner, remembered
from waymark.career.advice.met import NEVER, Log, Met
from waymark.career.queries import acquaintance
from waymark.career.queries.at_work import is_safe, leads
from waymark.career.records.history import PartialDate
from waymark.career.statements import named, statement
from waymark.guidance import introductions
from waymark.guidance.cadence import Cadence, effective
from waymark.guidance.contact_records import Belonging, Contact, Neighbours, Post, Tie, neighbours
from waymark.guidance.ties import HALF_LIFE, Strength

TOLD: Final = (
    *("id", "name", "names", "nick", "organisation", "title", "field", "posts", "circles", "gives"),
    *("cares_about", "emails", "phones", "closeness", "met_on", "connected", "snoozed_until"),
    *("place", "leave_alone", "cadence_days", "created_at"),
)
BRIEF: Final = (
    *("id", "name", "organisation", "circles", "closeness", "snoozed_until", "leave_alone"),
    *("cadence_days", "created_at", "gives"),
)
LISTS: Final = frozenset({"posts", "circles", "gives", "cares_about", "emails", "phones"})
AS_TEXT: Final = LISTS | {"id", "created_at"}
"""What is read as text, since of most contacts it is as it was and need not be taken apart again."""
IN_ORDER: Final = ("folded", "created_at")
SILENT: Final[Mapping[str, Any]] = MappingProxyType(dict.fromkeys(TOLD, ""))
"""What a contact tells of whom only a part was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A contact with the cadence that holds for them, the day it was set, and the last real contact."""

    contact: Contact
    cadence: Cadence | None
    set_on: dt.date
    plays: tuple[tuple[str, int | None], ...] = ()
    """Their parts of today, each with the days between check-ins if it has its own."""
    log: Log = NEVER

    @property
    def last(self) -> dt.date | None:
        """The day of the last real contact."""
        return self.log.last

    @property
    def half_life(self) -> float:
        """Days after which a talk with them counts half."""
        return float(self.cadence.days) if self.cadence else HALF_LIFE

    def having(self, met: Met | None) -> Someone:
        """The same with what happened, and what is ahead."""
        if met is None:
            return self
        contact = replace(self.contact, planned=met.planned) if met.planned else self.contact
        return Someone(
            contact=contact, cadence=self.cadence, set_on=self.set_on, plays=self.plays, log=met.log
        )

    def strength(self, today: dt.date) -> Strength:
        """How close they are."""
        return met.strength(self.log, today, self.contact.closeness, self.half_life)


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


@dataclass(slots=True, eq=False)
class _Beside:
    """What stands beside contacts: the cadence of circles, and the parts they play.

    `leading` are those who lead the person where that is not safe; `named` are codes by title; `seen` is
    who was read last, by what was asked of them and by their row.
    """

    leading: frozenset[UUID]
    named: Mapping[str, str]
    circles: dict[UUID, int | None] = field(default_factory=dict)
    plays: dict[UUID, list[tuple[str, int | None]]] = field(default_factory=lambda: defaultdict(list))
    seen: dict[Sequence[str], Mapping[tuple[Any, ...], Someone]] = field(default_factory=dict)

    def everybody(self, names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Iterable[Someone]:
        """Contacts by their rows; whose row is as it was before is the same as before."""
        before = self.seen.get(names, {})
        found = self.seen[names] = {row: before.get(row) or self.someone(names, row) for row in rows}
        return found.values()

    def each(self, names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Iterable[Someone]:
        """Contacts by their rows."""
        return (self.someone(names, row) for row in rows)

    def someone(self, names: Sequence[str], row: tuple[Any, ...]) -> Someone:
        """A contact by what its row tells, in whole or in part; whoever leads is left alone if unsafe."""
        told = {**SILENT, **dict(zip(names, row, strict=True))}
        for name in LISTS:
            told[name] = json.loads(told[name]) if told[name] not in {"", "[]"} else ()
        key = UUID(told["id"])
        told["id"] = str(key)
        parts = tuple(self.plays.get(key, ()))
        circles = [self.circles.get(UUID(one)) for one in told["circles"]]
        told["parts"] = tuple(dict.fromkeys(k for k, _days in parts))
        told["occupations"] = self.occupations(told["title"])
        told["leave_alone"] |= key in self.leading
        return Someone(
            contact=_contact(told),
            cadence=effective(told["cadence_days"], (days for _kind, days in parts), circles),
            set_on=dt.date.fromisoformat(told["created_at"][:10]),
            plays=parts,
        )

    def occupations(self, title: str) -> tuple[str, ...]:
        """The occupation that a title names exactly, in the singular or the plural, if it names one."""
        said = title.strip().casefold()
        code = self.named.get(said) or self.named.get(f"{said}s")
        return (code,) if code else ()


@remembered
def _beside(access: Access) -> _Beside:
    leading = frozenset[UUID]() if is_safe(owner(access)) else _leading(access)
    found = _Beside(leading=leading, named=library.spoken().codes_by_title)
    for sort, key, kind, number in acquaintance.facts(access):
        if sort == "circle":
            found.circles[key] = number
        else:
            found.plays[key].append((kind, number))
    return found


def _leading(access: Access) -> frozenset[UUID]:
    found = models.Contact.objects.filter(leads(access, "pk"), person_id=access.person)
    return frozenset(found.values_list("pk", flat=True))


def _people_again(
    access: Access, before: Mapping[str, Someone], moved: Moved
) -> Mapping[str, Someone] | None:
    return _having_again(before, moved, told(access), met.everybody(access))


@amended(_people_again)
def people(access: Access) -> Mapping[str, Someone]:
    """Everybody who was not put away, by key, in three queries.

    Where it is not safe to talk about goals, whoever leads the person counts as left alone.
    """
    return _having(told(access), met.everybody(access))


def _having(of: Mapping[str, Someone], logs: Mapping[str, Met]) -> Mapping[str, Someone]:
    return {key: one.having(logs.get(key)) for key, one in of.items()}


def _having_again(
    before: Mapping[str, Someone], moved: Moved, of: Mapping[str, Someone], logs: Mapping[str, Met]
) -> Mapping[str, Someone] | None:
    """The same where only of some something was said, or happened."""
    if moved.keys() - {"contact", "presence"}:
        return None
    new = frozenset[str]().union(*moved.values())
    return {
        key: before[key] if key in before and key not in new else one.having(logs.get(key))
        for key, one in of.items()
    }


def _told_again(access: Access, before: Mapping[str, Someone], moved: Moved) -> Mapping[str, Someone] | None:
    """The same after something was said of some, who alone are read, and of all others their place."""
    if moved.keys() != {"contact"}:
        return None
    new = _beside(access).each(TOLD, _told_of(access, **named(map(UUID, moved["contact"]))))
    found = {**before, **_by_key(new)}
    order = (met.key(key) for (key,) in _in_order(access))
    return {key: found[key] for key in order if key in found}  # whoever came in meanwhile is next time's


@statement
def _told_of(access: Access, **keys: UUID) -> Any:
    return _read(acquaintance.contacts(access).filter(pk__in=list(keys.values())), TOLD)


@statement
def _in_order(access: Access) -> Any:
    return acquaintance.contacts(access).order_by(*IN_ORDER).values_list(acquaintance.as_text("pk"))


@amended(_told_again)
def told(access: Access) -> Mapping[str, Someone]:
    """The same by what was said of them alone, without what happened."""
    beside = _beside(access)
    rows = acquaintance.contacts(access).order_by(*IN_ORDER)
    return _by_key(beside.everybody(TOLD, _read(rows, TOLD)))


def _read(rows: QuerySet[models.Contact], names: Sequence[str]) -> Iterable[tuple[Any, ...]]:
    return rows.values_list(*[acquaintance.as_text(name) if name in AS_TEXT else name for name in names])


def _by_key(people: Iterable[Someone]) -> dict[str, Someone]:
    return {one.contact.id: one for one in people}


def some(access: Access, keys: Iterable[UUID]) -> Mapping[str, Someone]:
    """Some contacts, with what it takes to say how close they are and when it is time for them.

    Without a look at all others, unless they are remembered anyway.
    """
    asked = list(keys)
    everybody = held(people, access)
    if everybody is not None:
        return {key: everybody[key] for key in map(str, asked) if key in everybody}
    found = _by_key(_beside(access).each(BRIEF, _brief(access, **named(asked)))) if asked else {}
    return _having(found, met.some(access, asked))


def _kept_up_again(
    access: Access, before: Mapping[str, Someone], moved: Moved
) -> Mapping[str, Someone] | None:
    return _having_again(before, moved, _meant(access), met.everybody(access))


@statement
def _brief(access: Access, **keys: UUID) -> Any:
    return _read(acquaintance.contacts(access).filter(pk__in=list(keys.values())), BRIEF)


@amended(_kept_up_again)
def kept_up(access: Access) -> Mapping[str, Someone]:
    """Those of whom it was said how often to be in touch, with what it takes to tell whose turn it is."""
    return _having(_meant(access), met.everybody(access))


def _meant_again(access: Access, before: Mapping[str, Someone], moved: Moved) -> Mapping[str, Someone] | None:
    if moved.keys() != {"contact"}:
        return None
    keys, beside = moved["contact"], _beside(access)
    rows = _whose_turn_comes(access, beside).filter(pk__in=keys)
    others = {key: one for key, one in before.items() if key not in keys}
    return others | _by_key(beside.each(BRIEF, _read(rows, BRIEF)))


@amended(_meant_again)
def _meant(access: Access) -> Mapping[str, Someone]:
    """The same by what was said of them alone."""
    beside = _beside(access)
    return _by_key(beside.everybody(BRIEF, _read(_whose_turn_comes(access, beside), BRIEF)))


def _whose_turn_comes(access: Access, beside: _Beside) -> QuerySet[models.Contact]:
    circles = [key for key, days in beside.circles.items() if days]
    playing = [key for key, parts in beside.plays.items() if any(days for _kind, days in parts)]
    return acquaintance.kept_up(acquaintance.contacts(access), playing, circles)


def _contact(told: Mapping[str, Any]) -> Contact:
    return Contact(
        id=told["id"],
        name=told["name"] or told["organisation"],
        names=tuple(part for name in told["names"].split(",") if (part := name.strip())),
        nick=told["nick"],
        organisation=told["organisation"],
        title=told["title"],
        field=told["field"],
        place=told["place"],
        posts=tuple(map(_post, told["posts"])),
        circles=tuple(told["circles"]),
        occupations=told["occupations"],
        parts=told["parts"],
        gives=tuple(told["gives"]),
        cares_about=tuple(told["cares_about"]),
        emails=tuple(one["value"] for one in told["emails"]),
        phones=tuple(one["value"] for one in told["phones"]),
        closeness=told["closeness"],
        known_since=_first(told["met_on"] or told["connected"]),
        snoozed_until=told["snoozed_until"],
        leave_alone=told["leave_alone"],
    )


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
    found, today = people(access), access.today
    return Known(people=found, strengths={key: one.strength(today) for key, one in found.items()})


@dataclass(frozen=True, kw_only=True, eq=False)
class Ties:
    """Who knows whom, as said and as inferred, and the pairs of which it was said that they do not."""

    stated: tuple[Tie, ...]
    inferred: tuple[Tie, ...]
    apart: frozenset[frozenset[str]]

    @cached_property
    def neighbours(self) -> Neighbours:
        """Said or inferred, but for pairs of which it was said that they do not know each other."""
        between = (tie for tie in self.inferred if frozenset((tie.one, tie.other)) not in self.apart)
        return neighbours((*self.stated, *between))


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What was said of pairs: the two, whether they know each other, and how close they are."""

    lines: tuple[tuple[str, str, bool, int | None], ...]


@remembered
def who_knows_whom(access: Access) -> Ties:
    """Ties between the person's contacts; the same object as long as the same people belong together."""
    return _ties(stated(access), belonging(access))


@remembered
def belonging(access: Access) -> tuple[Belonging, ...]:
    """What of everybody tells with whom they belong."""
    return tuple(Belonging.of(one.contact) for one in told(access).values())


@remembered
def stated(access: Access) -> Said:
    """What was said of pairs."""
    rows = models.Tie.objects.filter(person_id=access.person, archived_at=None)
    said = rows.values_list(
        acquaintance.as_text("one_id"), acquaintance.as_text("other_id"), "knows", "closeness"
    )
    return Said(tuple((met.key(one), met.key(other), knows, close) for one, other, knows, close in said))


@lru_cache(maxsize=4)
def _ties(said: Said, people: tuple[Belonging, ...]) -> Ties:
    here = {one.id for one in people}
    lines = [line for line in said.lines if line[0] in here and line[1] in here]
    return Ties(
        stated=tuple(Tie(one, other, closeness=close) for one, other, knows, close in lines if knows),
        inferred=introductions.inferred(people),
        apart=frozenset(frozenset(line[:2]) for line in lines if not line[2]),
    )
