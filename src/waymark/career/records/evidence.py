"""What shows a skill or a strength: lines of the log, stories, roles."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One line or story that shows something; `kind` is the noun of the record that `id` names."""

    kind: str
    id: UUID
    text: str
    day: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillEvidence:
    """What shows one skill: the newest of its `count` lines and stories, and roles that speak of it.

    `last_used` is a partial date: the latest of what the person said and what the log shows.
    """

    id: UUID
    label: str
    level: float | None
    shown: tuple[Shown, ...]
    count: int
    roles: tuple[Shown, ...]
    last_used: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TraitEvidence:
    """The lines of the log chosen for a strength or growth area."""

    id: UUID
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogStrength:
    """A skill that the log speaks of often; `weight` counts newer lines more."""

    id: UUID
    label: str
    weight: float
    lines: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strengths:
    """The lines behind each strength and growth area, and what the log shows besides."""

    traits: tuple[TraitEvidence, ...]
    from_log: tuple[LogStrength, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Something learned, and where it was kept; `next_time` is what a project would do otherwise."""

    kind: str
    id: UUID
    text: str
    where: str
    day: str
    next_time: str = ""
