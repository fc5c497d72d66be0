"""Stated goals beside where the time went. It tells and does not judge: either side may be what changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from waymark.guidance.reasons import Reason

FEWEST = 5
"""Below so many entries nothing is said."""
MUCH_LESS = 0.5
"""A goal with less than this part of its stated share is named; so is time for no goal above this share."""
WEIGHTY = 0.2
"""Only a goal with at least this stated share can get "much less" than it was promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A goal and how much it matters beside the others (0 or more); `since` is when it was set, if known."""

    goal: str
    importance: float
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """One entry, action done or block held: the day, the goal it served if any, hours if known."""

    day: date
    goal: str | None
    hours: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One goal: its stated and its actual share (0–1), with what the latter was counted from."""

    goal: str
    stated: float
    actual: float
    entries: int
    hours: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """Goals by stated share. `by` is `hours` where every entry has them, else `entries`; `other` (0–1) is
    what served none of the goals.
    """

    shares: tuple[Share, ...]
    by: str
    other: float
    entries: int
    says: tuple[Reason, ...]


def drift(stated: Sequence[Stated], spent: Sequence[Spent], first: date, last: date) -> Drift | None:
    """What was logged from `first` to `last`, both included, beside what was said to matter.

    None below five entries in that time, where no goal was given any importance, or where no entry says
    which goal it served: then nothing is known of where the time went.
    """
    within = [one for one in spent if first <= one.day <= last]
    whole = fsum(goal.importance for goal in stated)
    tied = {one.goal for one in within} & {goal.goal for goal in stated}
    if len(within) < FEWEST or whole <= 0 or not tied:
        return None
    timed = all(one.hours is not None for one in within) and fsum(one.hours or 0 for one in within) > 0
    parts: dict[str | None, list[float]] = defaultdict(list)
    for one in within:
        parts[one.goal].append((one.hours or 0.0) if timed else 1.0)
    total = fsum(part for found in parts.values() for part in found)
    shares = tuple(
        Share(
            goal=goal.goal,
            stated=goal.importance / whole,
            actual=fsum(parts[goal.goal]) / total,
            entries=len(parts[goal.goal]),
            hours=fsum(parts[goal.goal]) if timed else None,
        )
        for goal in sorted(stated, key=lambda g: (-g.importance, g.goal))
    )
    other = max(0.0, 1 - fsum(share.actual for share in shares))
    new = {goal.goal for goal in stated if goal.since and goal.since > first}
    says = tuple(
        reason
        for share in shares
        if (reason := _says(share, (first, last), new=share.goal in new)) is not None
    )
    if other > MUCH_LESS:
        says += (Reason("drift.other", {"share": other}),)
    return Drift(
        shares=shares, by="hours" if timed else "entries", other=other, entries=len(within), says=says
    )


def _says(share: Share, span: tuple[date, date], *, new: bool) -> Reason | None:
    values = {"title": share.goal, "stated": share.stated, "actual": share.actual}
    if not share.entries and share.stated:
        if new:
            return Reason("drift.nothing_yet", values)
        return Reason("drift.nothing", {**values, "first": span[0], "last": span[1]})
    if share.stated >= WEIGHTY and share.actual < MUCH_LESS * share.stated and not new:
        return Reason("drift.much_less", values)
    return None
