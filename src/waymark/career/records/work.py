"""How it is going where somebody works: what the pages of Work are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.action import Action
from waymark.career.records.ask import Ask
from waymark.career.records.deliverable import Deliverable
from waymark.career.records.engagement import Engagement
from waymark.career.records.expectation import Expectation
from waymark.career.records.feedback import Feedback
from waymark.career.records.flag import Flag
from waymark.career.records.manager import Manager
from waymark.career.records.meeting import Meeting
from waymark.career.records.point import Point
from waymark.career.records.promise import Promise
from waymark.career.records.series import Series
from waymark.career.records.snapshot import Snapshot
from waymark.career.records.stakeholder import Stakeholder
from waymark.career.records.their_aim import TheirAim
from waymark.career.records.work_fields import SafeAtWork, Standing
from waymark.guidance.agenda import Matter
from waymark.guidance.alignment import Alignment
from waymark.guidance.feedback_ask import Asked
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """A series with its next talk, the last one, and the last that was about one's goals.

    `due` is the day by one's own rhythm where none is planned.
    """

    series: Series
    next_day: dt.date | None = None
    next_at: dt.time | None = None
    last_day: dt.date | None = None
    goals_on: dt.date | None = None
    due: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """When one's goals were last talked about with somebody who leads one; `days` ago."""

    on: dt.date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Feedback received, the latest first, and how much of it was asked for in this quarter."""

    latest: tuple[Feedback, ...]
    asked_this_quarter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job held now, and what it is called."""

    id: UUID
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """All that the chapter begins with. What belongs to a place that was left is not in it.

    `jobs` are those held now; `facts` are counted where it is not safe.
    """

    safe: SafeAtWork
    managers: tuple[Manager, ...]
    talks: tuple[Talks, ...]
    spoken: Spoken
    flags: tuple[Flag, ...]
    owed: tuple[Deliverable, ...]
    aligned: Alignment
    expectations: tuple[Expectation, ...]
    heard: tuple[Feedback, ...]
    engagements: tuple[Engagement, ...]
    facts: int
    jobs: tuple[Job, ...]
    empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A talk that was, and what was talked about."""

    meeting: Meeting
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One series in full: the next agenda, what is open from last time, and the talks so far."""

    talks: Talks
    planned: Meeting | None
    agenda: tuple[Matter, ...]
    mine: tuple[Action, ...]
    theirs: tuple[Promise, ...]
    held: tuple[Held, ...]
    card: UUID | None
    safe: SafeAtWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """Somebody the person leads: what they aim at, the talks, and what was handed to them."""

    contact_id: UUID
    who: str
    aims: tuple[TheirAim, ...]
    talks: Talks | None
    handed: tuple[Deliverable, ...]
    feedback: tuple[Feedback, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowItGoes:
    """What is expected and how it stands, what others said, and what was asked for.

    `counted` says how many of the newest expectations stand above, as, below what was expected, or unclear;
    `whom` are those to ask for feedback next.
    """

    expectations: tuple[Expectation, ...]
    counted: Mapping[Standing, int]
    heard: Heard
    asks: tuple[Ask, ...]
    whom: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Somebody who matters, for which goal, whether a step is planned, and what attention serves and why."""

    stakeholder: Stakeholder
    goal: str
    planned: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A role on a day, by name, and what changed since the picture before it; nothing for a first one."""

    snapshot: Snapshot
    role: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHistory:
    """The pictures of one's roles, the latest first, and whether standing still may be worth a talk."""

    pictures: tuple[Changed, ...]
    talk: Reason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """My goals beside theirs, when mine were last talked about, and whether that is safe."""

    aligned: Alignment
    spoken: Spoken
    safe: SafeAtWork
