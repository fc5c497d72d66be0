"""What advice about people answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.ask import Ask
from waymark.career.records.circle import Circle
from waymark.career.records.contact import Contact as Row
from waymark.career.records.favour import Favour
from waymark.career.records.gathering import Gathering
from waymark.career.records.interaction import Who
from waymark.career.records.part import Part
from waymark.career.records.promise import Promise
from waymark.guidance.cadence import Cadence, Fading, Standing, Turn
from waymark.guidance.clusters import Cluster
from waymark.guidance.contact_records import Contact
from waymark.guidance.hear import Hearer
from waymark.guidance.introductions import Answer
from waymark.guidance.network_map import View
from waymark.guidance.offers import Offer, Thanks
from waymark.guidance.openness import Openness, Spot, Variety
from waymark.guidance.reach import Inside, Suggestion
from waymark.guidance.reasons import Reason
from waymark.guidance.support import Could, Cover
from waymark.guidance.ties import Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class HowClose:
    """A contact with how close they are, when they were last met and are met next, and what was meant.

    `standing` is how long ago that is beside the cadence; None where none is wanted.
    """

    contact_id: UUID
    strength: Strength
    cadence: Cadence | None = None
    standing: Standing | None = None
    planned: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """A contact without a cadence who is fading, and by what."""

    contact: Contact
    fading: Fading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconnect:
    """Whom to get back to, by the cadence that was meant; and who fades without one."""

    turns: tuple[Turn, ...] = ()
    fading: tuple[Quiet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Who comes up next by their cadence, and from which day on."""

    who: Who
    day: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whom to turn to: loose ties, ties asleep, those where one works. `digital` chose between findings."""

    weak: tuple[Suggestion, ...] = ()
    dormant: tuple[Suggestion, ...] = ()
    inside: Inside | None = None
    digital: bool = True
    looking: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Who helps with what, and who could become mentor, sponsor or coach."""

    covers: tuple[Cover, ...]
    mentors: tuple[Could, ...] = ()
    sponsors: tuple[Could, ...] = ()
    coaches: tuple[Could, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """Thank-yous that would please, what could be done for whom, and what was noted to give."""

    thanks: tuple[Thanks, ...] = ()
    offers: tuple[Offer, ...] = ()
    could_give: tuple[Favour, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearers:
    """Who should hear a piece of news, each with a line to begin from.

    `title` is the news in one line: a talk of that title tells that somebody heard it. `told` are they.
    """

    hearers: tuple[Hearer, ...]
    drafts: tuple[Reason, ...]
    title: str = ""
    told: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Who was asked for, the ways to them, and the names of all who stand on these."""

    answers: tuple[Answer, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The map of one's contacts: what to draw, the groups, how open and varied it is, where it is thin."""

    view: View
    names: Mapping[str, str]
    clusters: tuple[Cluster, ...]
    people: int
    openness: Openness
    organisations: Variety | None
    fields: Variety | None
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closest:
    """Of how many pairs among those closest something is said, one of them, and of whom with `one` nothing
    is; `following` is the key of who may be asked about instead.
    """

    known: int
    pairs: int
    one: Who | None
    others: tuple[Who, ...]
    following: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """A part with a check-in of its own, and how long ago you were in touch beside it."""

    part: Part
    who: Who
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """Somebody who plays a part today; `standing` where it has check-ins of its own."""

    part: Part
    who: Who
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referee:
    """Somebody who may be asked for a reference, and the day on which they agreed."""

    part: Part
    who: Who
    agreed_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The safety net: referees, people to ring, and when the record for a CV was last looked at."""

    referees: tuple[Referee, ...] = ()
    ring: tuple[Row, ...] = ()
    looked_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """What waits for an answer: what others promised, and what is to be done after events."""

    promises: tuple[Promise, ...] = ()
    gatherings: tuple[Gathering, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """All that the page of people tells; `promised` names who promised something.

    `named` is everybody where they are few; `following` is who comes up next where nobody does now.
    """

    people: int
    named: tuple[Who, ...]
    reconnect: Reconnect
    following: Following | None
    giving: Giving
    covers: tuple[Cover, ...]
    helpers: tuple[Helper, ...]
    circles: tuple[Circle, ...]
    asks: tuple[Ask, ...]
    waiting: FollowUps
    promised: Mapping[UUID, str]
    shy: bool
