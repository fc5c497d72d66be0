"""A paper for a review or a promotion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Literal
from uuid import UUID

from waymark.career.records.fields import Lines, Name
from waymark.career.records.row import Kept
from waymark.guidance.packet import Grouped

LineKind = Literal["did", "story", "delivered", "heard", "expected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketLine:
    """One line in the person's words, and what it was made from: a row's noun and key, and its day.

    `goal` and `competencies` are names at the time; `kind` tells own work from what others said. `who` said
    it is looked up when a paper is read, and not kept in it: an erased name is gone from papers too.
    """

    text: Name
    kind: LineKind
    noun: Name
    key: UUID
    day: dt.date
    goal: Name = ""
    competencies: Lines = ()
    who: Name = ""


def _line(*, key: str, day: str, competencies: Sequence[str], **said: str) -> PacketLine:
    return PacketLine(
        key=UUID(key),
        day=dt.date.fromisoformat(day),
        competencies=tuple(competencies),
        **said,  # type: ignore[arg-type]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet(Kept):
    """A paper made from the log for a period, both days included."""

    READ: ClassVar = MappingProxyType({"lines": _line})

    title: str
    since: dt.date
    until: dt.date
    goal_id: UUID | None = None
    opening: str = ""
    lines: tuple[PacketLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketRead:
    """A paper, and its lines by their keys: by goal, by competency, and where it is thin."""

    packet: Packet
    grouped: Grouped
