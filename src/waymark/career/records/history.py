"""What one document says about a person's working life, before anything of it is stored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import total_ordering
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from waymark.career.records.people_said import ContactSaid

KINDS = ("job", "volunteer", "study", "care", "club", "other")
"""What an experience may be; none counts more than another."""

_ISO = re.compile(r"([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?")


def _nothing() -> Mapping[str, object]:
    return MappingProxyType({})


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, as people remember it: `PartialDate(2019, 3)`.

    Years run from 1000 to 2999. A year sorts before its months and a month before its days.
    ValueError for a day that no calendar has.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 2999 or (self.day is not None and self.month is None):  # noqa: PLR2004
            raise ValueError(f"no date: {self.year}, {self.month}, {self.day}")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2019`, `2019-03` or `2019-03-31`; ValueError for anything else."""
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not an ISO date: {text!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    def isoformat(self) -> str:
        parts = (f"{self.year:04}", *(f"{p:02}" for p in (self.month, self.day) if p is not None))
        return "-".join(parts)

    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    def covers(self, other: PartialDate) -> bool:
        """Whether `other` is the same date or tells it more exactly: 2019 covers 2019-03."""
        return self.year == other.year and self.month in {None, other.month} and self.day in {None, other.day}

    def surely_after(self, other: PartialDate) -> bool:
        """Whether it lies after `other` whatever the untold parts are: 2019-06 is not surely after 2019."""
        pairs = zip((self.year, self.month, self.day), (other.year, other.month, other.day), strict=True)
        for ours, theirs in pairs:
            if ours is None or theirs is None or ours != theirs:
                return ours is not None and theirs is not None and ours > theirs
        return False

    def __lt__(self, other: PartialDate) -> bool:
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    def __str__(self) -> str:
        return self.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as it was given: the name it had, without what no text may hold, and its bytes."""

    name: str
    data: bytes

    def __post_init__(self) -> None:
        name = self.name.replace("\0", "").encode(errors="ignore").decode()
        object.__setattr__(self, "name", name)  # a name on a disk may be any bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """Who the document says it is about.

    `extras` holds what JSON Resume's `basics` has and we have no word for: `image`, `location` in
    parts, `profiles` elsewhere.
    """

    name: str = ""
    headline: str = ""
    summary: str = ""
    place: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    extras: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastExperience:
    """A role held, of any of the `KINDS`. A start without an end means that it still goes on."""

    kind: str = "job"
    title: str = ""
    organisation: str = ""
    place: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    description: str = ""
    highlights: tuple[str, ...] = ()
    extras: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEducation:
    """A school or course: `degree` is what it led to ("Bachelor"), `area` what it was in."""

    institution: str = ""
    degree: str = ""
    area: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    score: str = ""
    courses: tuple[str, ...] = ()
    description: str = ""
    extras: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCertification:
    """A licence or certificate; `date` is when it was given, `number` what it is registered under."""

    name: str = ""
    issuer: str = ""
    date: PartialDate | None = None
    expires: PartialDate | None = None
    number: str = ""
    url: str = ""
    extras: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLanguage:
    """A language and how well, in the document's words."""

    label: str = ""
    fluency: str = ""
    extras: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSkill:
    """A skill and its level in the document's words; `keywords` are the parts it names."""

    label: str = ""
    level: str = ""
    keywords: tuple[str, ...] = ()
    extras: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastProject:
    """Something made or done that stands for itself."""

    title: str = ""
    description: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    url: str = ""
    highlights: tuple[str, ...] = ()
    extras: Mapping[str, object] = field(default_factory=_nothing)


Stated: TypeAlias = (
    PersonFacts
    | PastExperience
    | PastEducation
    | PastCertification
    | KnownLanguage
    | NamedSkill
    | PastProject
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was read but is unsure and must be asked: one field of one record in the same history."""

    record: Stated
    field: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What could not be used: the file, the line (from 1) or the path in it, and why. The rest went in."""

    file: str
    line: int | None = None
    path: str = ""
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything one document says, in the document's order.

    `source` is `linkedin`, `jsonresume`, `cv` or, for what Waymark holds itself, `record`.
    `extras` holds JSON Resume's `awards`, `publications`, `interests`, `references`, `meta` and whatever
    else came along, as JSON values, so that nothing is lost on the way out again.
    """

    source: str = "record"
    person: PersonFacts = field(default_factory=PersonFacts)
    experiences: tuple[PastExperience, ...] = ()
    educations: tuple[PastEducation, ...] = ()
    certifications: tuple[PastCertification, ...] = ()
    languages: tuple[KnownLanguage, ...] = ()
    skills: tuple[NamedSkill, ...] = ()
    projects: tuple[PastProject, ...] = ()
    contacts: tuple[ContactSaid, ...] = ()
    extras: Mapping[str, object] = field(default_factory=_nothing)
    questions: tuple[Question, ...] = ()
    troubles: tuple[Trouble, ...] = ()
