"""What can be said of people: kinds, parts, channels, and addresses with a label."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Ge, Le, MaxLen, MinLen
from typing_extensions import Doc

from waymark.career.records.fields import Line, Name, When, Word, is_when
from waymark.career.records.rules import FromLine, Must

_LABELLED = re.compile(r"(.*\S)\s*\(([^()]+)\)\s*")
LEAP_YEAR = 2000
"""A birthday without a year may be the last of February."""


def is_birthday(text: str) -> bool:
    """Whether this is a partial date, or a day without a year such as --05-23."""
    if not text.startswith("--"):
        return is_when(text)
    try:
        return bool(dt.date.fromisoformat(f"{LEAP_YEAR}-{text[2:]}"))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A mail address, a number, a page; the label says which: home, work, …"""

    value: Annotated[str, MaxLen(2000)]
    label: Annotated[str, MaxLen(80)] = ""

    def __str__(self) -> str:
        return f"{self.value} ({self.label})" if self.label else self.value


def labelled(line: str) -> dict[str, str]:
    """One as it is written in a line: "ana@example.org (work)"."""
    found = _LABELLED.fullmatch(line)
    return {"value": found[1], "label": found[2]} if found else {"value": line.strip(), "label": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role that a contact held; dates are partial ISO dates."""

    title: Name = ""
    organisation: Name = ""
    start: When = ""
    end: When = ""

    def __str__(self) -> str:
        parts = (self.title, self.organisation, self.start, self.end)
        return "; ".join(parts).rstrip("; ")


def post(line: str) -> dict[str, str]:
    """One as it is written in a line: "Ward manager; St. Mary; 2015; 2019-03"."""
    title, organisation, start, end, *more = [*(part.strip() for part in line.split(";")), "", "", "", ""]
    end = "; ".join(filter(None, (end, *more)))  # too many parts: the date is refused with its reason
    return {"title": title, "organisation": organisation, "start": start, "end": end}


def names_in(line: str) -> list[str]:
    """Several names in one line, with commas or semicolons between them."""
    return [name for part in re.split(r"[,;\n]", line) if (name := part.strip())]


Guests = Annotated[
    tuple[Line, ...],
    MinLen(1),
    MaxLen(100),
    FromLine(names_in),
    Doc("names or keys of contacts; an unknown name becomes a contact"),
]
Newcomers = Annotated[
    tuple[Line, ...],
    MaxLen(100),
    FromLine(names_in),
    Doc("which of the names are somebody new, whoever else has a name like it"),
]
Labels = Annotated[tuple[Annotated[Labelled, FromLine(labelled)], ...], MaxLen(100)]
Posts = Annotated[tuple[Annotated[Post, FromLine(post)], ...], MaxLen(100)]
Birthday = Annotated[
    str, Must(is_birthday, "no_birthday"), Doc("a date, a year, or a day without a year: --05-23")
]
Closeness = Annotated[int, Ge(1), Le(5), Doc("from 1, we hardly know one another, to 5, very close")]
Cadence = Annotated[int, Ge(0), Le(3650), Doc("days between two contacts; 0 wants none")]
CircleCadence = Annotated[int, Ge(1), Le(3650), Doc("days between two contacts")]
Names = Annotated[tuple[Word, ...], MaxLen(50)]

Gives = Literal[
    "advice", "guidance", "introductions", "referral", "feedback", "emotional_support", "information"
]
FromPlace = Literal[
    "",
    "job",
    "school",
    "course",
    "sport",
    "club",
    "neighbours",
    "family",
    "friends",
    "children",
    "faith",
    "volunteering",
    "online",
    "event",
    "other",
]
Channel = Literal["meeting", "video", "call", "message", "letter", "event", "reaction"]
InteractionState = Literal["planned", "happened", "missed"]
StartedBy = Literal["", "me", "them"]
PartKind = Literal[
    "mentor",
    "coach",
    "sponsor",
    "manager",
    "report",
    "peer",
    "client",
    "board",
    "referee",
    "adviser",
    "stakeholder",
]
AskKind = Literal[
    "raise",
    "role",
    "project",
    "introduction",
    "referral",
    "advice",
    "feedback",
    "reference",
    "other",
]
AskState = Literal["prepared", "made", "answered", "let_go"]
AskAnswer = Literal["", "yes", "no", "later", "partly"]
Way = Literal["received", "given", "could_give"]
PromiseState = Literal["open", "kept", "let_go"]
GatheringKind = Literal["event", "association", "membership", "nonprofit", "course", "other"]
GatheringState = Literal["planned", "attended", "skipped", "member", "past"]
SafeAtWork = Literal["", "yes", "no", "not_sure"]
