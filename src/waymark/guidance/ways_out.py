"""Three ways out of a plan that does not fit: more hours, a later date, or fewer actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from waymark.guidance.calendar_free import FreeTime, free_slots
from waymark.guidance.earliest_deadline import Job, all_fit, allocate, finishes, in_order

HOURS_STEP = 0.5
MOST_HOURS = 40.0
"""The most hours a week that are ever suggested for a plan. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOut:
    """What would make everything fit, each alone; None or empty where that way does not lead out.

    `hours_per_week` is enough, to the half hour; `weeks_later` moves every deadline, so that the plan ends on
    `later_by`; `drop` are the actions to leave out, the least important first.
    """

    hours_per_week: float | None
    weeks_later: int | None
    later_by: date | None
    drop: tuple[str, ...]


def ways_out(jobs: Sequence[Job], free: FreeTime, since: date, by: date | None, horizon: date) -> WaysOut:
    """The three ways, each computed; `jobs` in order of precedence, `since` the first day to be used."""
    weeks = _weeks_later(jobs, free, since, horizon)
    end = by or max((job.due for job in jobs if job.due < date.max), default=None)
    return WaysOut(
        hours_per_week=_hours(jobs, free, since),
        weeks_later=weeks,
        later_by=end + timedelta(weeks=weeks) if end and weeks is not None else None,
        drop=_drop(jobs, free, since),
    )


def _supply(free: FreeTime, since: date, until: date) -> Iterator[tuple[date, int]]:
    for slots in free_slots(free, since, until):
        yield slots[0].day, sum(slot.units for slot in slots)


def _hours(jobs: Sequence[Job], free: FreeTime, since: date) -> float | None:
    """The fewest hours a week, in half hours, that make everything fit."""
    last = max((job.due for job in jobs if job.due < date.max), default=since)

    def enough(steps: int) -> bool:
        more = replace(free, hours_per_week=steps * HOURS_STEP)
        return all_fit(jobs, _supply(more, since, last))

    low, high = int(free.hours_per_week / HOURS_STEP), int(MOST_HOURS / HOURS_STEP)
    if low >= high or not enough(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high * HOURS_STEP


def _weeks_later(jobs: Sequence[Job], free: FreeTime, since: date, horizon: date) -> int | None:
    """By how many whole weeks every deadline must move; the largest lateness cannot be made smaller."""
    ends = finishes(jobs, allocate(jobs, _supply(free, since, horizon)))
    late = 0
    for job in jobs:
        end = ends[job.id]
        if end is None:
            return None
        late = max(late, (end - job.due).days)
    return -(-late // 7)


def _drop(jobs: Sequence[Job], free: FreeTime, since: date) -> tuple[str, ...]:
    """The actions to leave out, with what waits for them; those that turn out to have room come back.

    None where nothing would be left: that is no way out.
    """
    last = max((job.due for job in jobs if job.due < date.max), default=since)
    days = list(_supply(free, since, last))
    kept = {job.id: job for job in jobs}
    dropped: list[str] = []
    for job in sorted(jobs, key=lambda job: (job.importance, -job.due.toordinal())):
        if _fit(kept, days):
            break
        for name in _with_followers(job.id, kept):
            del kept[name]
            dropped.append(name)
    by_id = {job.id: job for job in jobs}
    for name in reversed(dropped.copy()):
        job = by_id[name]
        if all(before in kept for before in job.after) and _fit({**kept, name: job}, days):
            kept[name] = job
            dropped.remove(name)
    return tuple(dropped) if kept else ()


def _fit(kept: dict[str, Job], days: Sequence[tuple[date, int]]) -> bool:
    return all_fit(in_order(tuple(kept.values())), days)


def _with_followers(name: str, jobs: dict[str, Job]) -> list[str]:
    """A job and all that waits for it, the last first."""
    found: list[str] = []
    if name not in jobs:
        return found
    for other in jobs.values():
        if name in other.after:
            found += [n for n in _with_followers(other.id, jobs) if n not in found]
    return [*found, name]
