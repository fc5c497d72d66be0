"""One page about where somebody stands and where they want to go, to be shown to others."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.entry import Entry
from waymark.career.records.goal import Goal
from waymark.career.records.trait import Trait
from waymark.career.records.work_fields import SafeAtWork
from waymark.career.records.work_with_me import WorkWithMe


@dataclass(frozen=True, slots=True, kw_only=True)
class CareerBrief:
    """What may be shown: never a private field, and at work no goal that work may not know.

    `left_out` are the open goals that are not in it, by key and title, for the person's own eyes.
    """

    name: str
    headline: str
    role: str
    for_work: bool
    safe: SafeAtWork
    goals: tuple[Goal, ...]
    strengths: tuple[Trait, ...]
    done: tuple[Entry, ...]
    wishes: tuple[str, ...]
    with_me: WorkWithMe | None
    left_out: tuple[tuple[UUID, str], ...]
