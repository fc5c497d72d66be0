"""Occupations as a person meets them: found by words, and as places people move to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An occupation that somebody's words may mean; `score` is 0–1, `matched` the title that matched."""

    code: str
    title: str
    """In the language in force."""
    published: str
    """As its publisher calls it, in English."""
    score: float
    matched: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was asked, and what it may mean, best first.

    `meant` is the code that is taken when it is a target, the first one's; None where the person is asked.
    `sure` says that there is no other near it.
    """

    text: str
    occupations: tuple[Found, ...]
    sure: bool
    meant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Which occupation a role counts as, and how that came about.

    `how`: `sure` from its title or by the person's word; `guessed` from what stands beside it, and asked;
    `asked` where nothing speaks for one; `none` where none fits or none is needed. `question` is the one that
    is open.
    """

    role: UUID
    code: str
    title: str
    how: Literal["sure", "guessed", "asked", "none"]
    question: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A place one may move to from an occupation.

    `percentile` is 0–100 among all destinations: closer in skills, or likelier by the model's estimate.
    `share` is the estimated yearly share of the moves, None for similarity.
    """

    code: str
    title: str
    percentile: float | None
    share: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Destinations:
    """Where people go from an occupation, or which are alike, best first; and what the estimate lacks."""

    code: str
    title: str
    kind: str
    destinations: tuple[Destination, ...]
    missing: tuple[Reason, ...]
    release: str
    approximate: bool
