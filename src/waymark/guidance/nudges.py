"""Which nudges to show: at most three, none that was refused, none in quiet mode, one a week for the shy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from waymark.guidance.reasons import Reason

MOST = 3
FIRST_REST = 7
"""Days that a kind rests after a first "later"; doubled by each further one in a row."""
WEEK = 7
LONGEST_DOUBLING = 10
"""Twenty years; beyond that no date can be counted."""

Answer = Literal["shown", "acted", "later", "not_for_me"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A nudge that might be shown: its kind, what it is about (an id, or nothing), why, and its weight."""

    kind: str
    about: str
    reason: Reason
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A nudge that was shown on a day, and what came of it; `shown` where nothing did."""

    kind: str
    about: str
    day: date
    answer: Answer


def pick(
    candidates: Sequence[Candidate],
    past: Sequence[Past],
    today: date,
    *,
    quiet: bool = False,
    shy: bool = False,
) -> tuple[Candidate, ...]:
    """At most three, one of each kind, the weightiest first, then what was shown longest ago, then by name.

    "Later" lets the kind rest 7 days, in a row 14, 28 and so on; acting on it ends the row. "Not for me" ends
    the kind. `shy` shows one nudge a week: the one shown stays until it is answered or the week is over.
    """
    if quiet:
        return ()
    free = [c for c in candidates if rests_until(c.kind, past) <= today and not _answered(c, past, today)]
    if shy:
        recent = {(p.kind, p.about) for p in past if p.day > today - timedelta(WEEK)}
        free = [c for c in free if not recent or recent == {(c.kind, c.about)}]
    ordered = sorted(free, key=lambda c: (-c.weight, _last_shown(c, past), c.kind, c.about))
    first_of_kind = {c.kind: c for c in reversed(ordered)}
    chosen = [c for c in ordered if first_of_kind[c.kind] is c]
    return tuple(chosen[: 1 if shy else MOST])


def rests_until(kind: str, past: Sequence[Past]) -> date:
    """The first day on which a kind may be shown again; `date.max` after "not for me"."""
    row, until = 0, date.min
    for one in sorted((p for p in past if p.kind == kind), key=lambda p: p.day):
        if one.answer == "not_for_me":
            return date.max
        if one.answer == "acted":
            row, until = 0, date.min
        elif one.answer == "later":
            until = one.day + timedelta(FIRST_REST * 2 ** min(row, LONGEST_DOUBLING))
            row += 1
    return until


def _answered(candidate: Candidate, past: Sequence[Past], today: date) -> bool:
    """Whether this very nudge was acted on within a week: thanks are not asked for twice."""
    since = today - timedelta(WEEK)
    same = [p for p in past if (p.kind, p.about) == (candidate.kind, candidate.about)]
    return any(p.answer == "acted" and p.day > since for p in same)


def _last_shown(candidate: Candidate, past: Sequence[Past]) -> date:
    return max(
        (p.day for p in past if (p.kind, p.about) == (candidate.kind, candidate.about)), default=date.min
    )
