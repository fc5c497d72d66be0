"""Whether a retake differs from an earlier result by more than chance (reliable change, methods 0.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.guidance.reasons import Reason
from waymark.guidance.stats import change_limit

Direction = Literal["up", "down", "same", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How far one scale spreads between people (`sd`, in its points) and how steady it is (0–1)."""

    sd: float
    reliability: float


INTEREST = Measure(sd=8.0, reliability=0.80)
"""Scores 0–40. Assumed: our own activities have no published reliability, so this is Waymark's setting."""
WEEKLY_SATISFACTION = Measure(sd=1.3, reliability=0.65)
"""One question 0–10 (methods 14, number 8): a change of 2.13 points or more counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One result: the day and the scores by scale."""

    day: date
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One scale then and now, in its own points; `limit` is what chance alone may move, None if not known."""

    scale: str
    before: float
    after: float
    limit: float | None
    direction: Direction
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """What changed `since` that day: every scale that both results have, the largest change first."""

    since: date
    until: date
    changes: tuple[Change, ...]

    @property
    def real(self) -> tuple[Change, ...]:
        """Those that are more than chance."""
        return tuple(change for change in self.changes if change.direction in {"up", "down"})


def change(scale: str, before: float, after: float, measure: Measure | None) -> Change:
    """One scale compared; without a measure its direction stays unknown."""
    limit = change_limit(measure.sd, measure.reliability).limit if measure else None
    difference = after - before
    values = {"what": scale, "before": before, "after": after, "limit": limit}
    direction: Direction
    if limit is None:
        direction, reason = "unknown", Reason("trend.cannot_say", values)
    elif abs(difference) <= limit:
        direction, reason = "same", Reason("trend.within_chance", values)
    elif difference > 0:
        direction, reason = "up", Reason("trend.up", values)
    else:
        direction, reason = "down", Reason("trend.down", values)
    return Change(scale=scale, before=before, after=after, limit=limit, direction=direction, reason=reason)


def trends(results: Sequence[Taken], measure: Measure | None) -> tuple[Trend, ...]:
    """The newest result beside the one before it and, where there are more, beside the very first.

    Nothing from fewer than two results. Of two on one day the later in the sequence is the newer.
    """
    ordered = sorted(results, key=lambda taken: taken.day)
    if len(ordered) < 2:  # noqa: PLR2004 - one result has nothing to be compared with
        return ()
    newest = ordered[-1]
    places = dict.fromkeys((len(ordered) - 2, 0))
    return tuple(_trend(ordered[place], newest, measure) for place in places)


def _trend(earlier: Taken, newest: Taken, measure: Measure | None) -> Trend:
    both = [scale for scale in newest.scores if scale in earlier.scores]
    found = [change(scale, earlier.scores[scale], newest.scores[scale], measure) for scale in both]
    ordered = sorted(found, key=lambda c: -abs(c.after - c.before))
    return Trend(since=earlier.day, until=newest.day, changes=tuple(ordered))
