"""Somebody the person knows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from waymark.career.records.people import FromPlace, Labelled, Post
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Kept):
    """Somebody the person knows, with what was said of them."""

    READ = MappingProxyType(
        {"emails": Labelled, "phones": Labelled, "links": Labelled, "addresses": Labelled, "posts": Post}
    )

    name: str
    nick: str = ""
    names: str = ""
    pronouns: str = ""
    organisation: str = ""
    title: str = ""
    field: str = ""
    place: str = ""
    posts: tuple[Post, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    links: tuple[Labelled, ...] = ()
    addresses: tuple[Labelled, ...] = ()
    birthday: str = ""
    met: str = ""
    met_on: str = ""
    met_at_id: UUID | None = None
    introduced_by_id: UUID | None = None
    from_place: FromPlace = ""
    experience_id: UUID | None = None
    circles: tuple[str, ...] = ()
    cadence_days: int | None = None
    closeness: int | None = None
    leave_alone: bool = False
    snoozed_until: dt.date | None = None
    cares_about: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    told_me: str = ""
    private: str = ""
    note: str = ""
    connected: str = ""
    merged_into_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """The day of the last real contact with somebody."""

    contact_id: UUID
    day: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that was between the person and a contact on a day.

    `noun` says what it is: an interaction, an ask, a favour, a promise, an action or an entry; `kind` is its
    channel, kind or way.
    """

    noun: str
    id: UUID
    day: dt.date
    title: str
    text: str = ""
    kind: str = ""
    state: str = ""
