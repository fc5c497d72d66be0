"""The shapes of people and of what was done together, as guidance reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple, get_args

Help = Literal[
    "advice", "guidance", "introductions", "referral", "feedback", "emotional_support", "information"
]
HELPS: Final[tuple[Help, ...]] = get_args(Help)


class Touch(NamedTuple):
    """One contact in one interaction that happened. A tuple, since there are tens of thousands."""

    contact: str
    day: date
    channel: str
    started_by: str = ""

    @property
    def real(self) -> bool:
        """Whether it counts as having been in contact; a reaction to a post does not."""
        return self.channel != "reaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role that a contact holds or held. Partial dates are widened: first day of `start`, last of `end`."""

    organisation: str
    title: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact, with what guidance looks at; all but the id may be left out.

    `closeness` is 1–5. `occupations` are codes that their titles belong to. `parts` are those of today.
    `known_since` is when they met or were connected. `planned` is the day of the next meeting.
    """

    id: str
    name: str = ""
    names: tuple[str, ...] = ()
    nick: str = ""
    organisation: str = ""
    title: str = ""
    field: str = ""
    place: str = ""
    posts: tuple[Post, ...] = ()
    circles: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    cares_about: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    closeness: int | None = None
    known_since: date | None = None
    planned: date | None = None
    snoozed_until: date | None = None
    leave_alone: bool = False

    @property
    def called(self) -> str:
        """What to call them in a letter: the nick or first name; the whole name where a title leads."""
        first, _gap, rest = self.name.partition(" ")
        return self.nick or (self.name if rest and first.endswith(".") else first)

    def may_be_proposed(self, today: date) -> bool:
        """Whether the person may be reminded of them: not left alone, not put off until later."""
        return not self.leave_alone and (self.snoozed_until is None or self.snoozed_until <= today)


class Belonging(NamedTuple):
    """What of a contact tells with whom they belong; a tuple, so that one sees whether it is as it was."""

    id: str
    organisation: str
    field: str
    posts: tuple[Post, ...]
    circles: tuple[str, ...]

    @classmethod
    def of(cls, contact: Contact) -> Belonging:
        """What a contact tells of it."""
        return cls(contact.id, contact.organisation, contact.field, contact.posts, contact.circles)


class Tie(NamedTuple):
    """Two contacts know one another: said by the person, or inferred from where they were together.

    `closeness` is 1–5 as the person says, if they do.
    """

    one: str
    other: str
    stated: bool = True
    closeness: int | None = None

    @property
    def strength(self) -> float:
        """How close the two are, 0–1: a fifth for each step of closeness, 0.6 without, 0.3 where inferred.

        Waymark's setting.
        """
        return (self.closeness or 3) / 5 if self.stated else 0.3


Neighbours = Mapping[str, Mapping[str, Tie]]


def neighbours(ties: Iterable[Tie]) -> Neighbours:
    """Who knows whom, both ways round; of several ties between two people the closest counts."""
    found: dict[str, dict[str, Tie]] = {}
    for tie in ties:
        one, other = tie.one, tie.other
        mine = found.setdefault(one, {})
        before = mine.get(other)
        if one != other and (before is None or before.strength < tie.strength):
            mine[other] = tie
            found.setdefault(other, {})[one] = tie
    return found
