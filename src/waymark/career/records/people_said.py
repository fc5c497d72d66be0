"""What a file, or another program, says of people: before anything of it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as also
from types import MappingProxyType

from waymark.career.records.history import Trouble
from waymark.career.records.people import Labelled, Post


def _nothing() -> Mapping[str, object]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSaid:
    """Somebody a file tells of, in the words of the record's contacts; dates are partial ISO dates.

    `circles` holds names. `extra` holds what an address card said beyond our fields, so that nothing is lost
    on the way out. `mentioned` is somebody who only stands beside a message: met again, never added. `line`
    is where it began in its file.
    """

    name: str = ""
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
    circles: tuple[str, ...] = ()
    cares_about: tuple[str, ...] = ()
    told_me: str = ""
    private: str = ""
    note: str = ""
    connected: str = ""
    cadence_days: int | None = None
    uid: str = ""
    extra: Mapping[str, object] = also(default_factory=_nothing)
    mentioned: bool = also(default=False, compare=False)
    line: int | None = also(default=None, compare=False)

    @property
    def shown(self) -> str:
        """What they are called: the name, or what else is known."""
        known = (*self.emails, *self.phones, *self.links)
        return self.name or self.organisation or next((one.value for one in known), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionSaid:
    """Something that happened on a day (ISO); `people` are places among the contacts of the same file.

    `source` is told again by the same file: by it a second import knows what it brought.
    """

    day: str
    people: tuple[int, ...]
    channel: str = "message"
    started_by: str = ""
    title: str = ""
    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieSaid:
    """Two contacts of the same file, by their places, who know one another."""

    one: int
    other: int
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleSaid:
    """Everything one file says of people, in order; `source` is `vcard`, `linkedin`, `table` or `monica`."""

    source: str
    contacts: tuple[ContactSaid, ...] = ()
    interactions: tuple[InteractionSaid, ...] = ()
    ties: tuple[TieSaid, ...] = ()
    troubles: tuple[Trouble, ...] = ()
