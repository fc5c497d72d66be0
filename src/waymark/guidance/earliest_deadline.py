"""Preemptive earliest deadline first, the order of work that makes the largest lateness smallest.

Horn 1974 (Naval Research Logistics Quarterly 21:177–185) for release dates and deadlines; Baker, Lawler,
Lenstra and Rinnooy Kan 1983 (Operations Research 31:381–386) for precedence, by moving dates along it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import heappop, heappush

from waymark.guidance.reasons import Reason, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Work of `units` equal pieces, not before `release`, wanted by `due`, after the jobs in `after`."""

    id: str
    units: int
    release: date = date.min
    due: date = date.max
    after: tuple[str, ...] = ()
    importance: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What is done of a job on one day."""

    day: date
    job: str
    units: int


def in_order(jobs: Sequence[Job]) -> tuple[Job, ...]:
    """The jobs in an order of precedence, dates and importance moved along it.

    A job inherits the latest release of what comes before it, and the earliest deadline and the greatest
    importance of what comes after it; among equals the more important and then the first given comes first.

    Raises:
        Refusal: `plan.circle` with the jobs that wait for one another, or `plan.unknown_action`.
    """
    by_id = {job.id: job for job in jobs}
    missing = [(job.id, before) for job in jobs for before in job.after if before not in by_id]
    if missing:
        raise Refusal(*(Reason("plan.unknown_action", {"action": j, "after": b}) for j, b in missing))
    first = _sorted(by_id, {job.id: (0.0, i) for i, job in enumerate(jobs)})
    for name in first:
        job = by_id[name]
        by_id[name] = replace(job, release=max([job.release, *(by_id[b].release for b in job.after)]))
    for name in reversed(first):
        job = by_id[name]
        for before in job.after:
            earlier = by_id[before]
            by_id[before] = replace(
                earlier, due=min(earlier.due, job.due), importance=max(earlier.importance, job.importance)
            )
    rank = {job.id: (-by_id[job.id].importance, i) for i, job in enumerate(jobs)}
    return tuple(by_id[name] for name in _sorted(by_id, rank))


def allocate(ordered: Sequence[Job], supply: Iterable[tuple[date, int]]) -> tuple[Piece, ...]:
    """Who works when: the pieces in order of time, given the units that each day has room for.

    `ordered` comes from `in_order`; because dates run along precedence there, the earliest deadline with that
    order among equals never starts a job before what it waits for. What finds no room has fewer pieces.
    """
    waiting = sorted(range(len(ordered)), key=lambda i: ordered[i].release, reverse=True)
    left = [job.units for job in ordered]
    ready: list[tuple[date, int]] = []
    pieces: list[Piece] = []
    for day, units in supply:
        room = units
        while waiting and ordered[waiting[-1]].release <= day:
            i = waiting.pop()
            if left[i] > 0:
                heappush(ready, (ordered[i].due, i))
        while room > 0 and ready:
            i = ready[0][1]
            done = min(room, left[i])
            pieces.append(Piece(day=day, job=ordered[i].id, units=done))
            room -= done
            left[i] -= done
            if not left[i]:
                heappop(ready)
        if not ready and not waiting:
            break
    return tuple(pieces)


def finishes(ordered: Sequence[Job], pieces: Iterable[Piece]) -> dict[str, date | None]:
    """The day on which each job is finished; None where room ran out first. No units end at their release."""
    left = {job.id: job.units for job in ordered}
    done: dict[str, date | None] = {job.id: None if job.units else job.release for job in ordered}
    for piece in pieces:
        left[piece.job] -= piece.units
        if not left[piece.job]:
            done[piece.job] = piece.day
    return done


def all_fit(ordered: Sequence[Job], supply: Iterable[tuple[date, int]]) -> bool:
    """Whether every job is finished by its deadline."""
    done = finishes(ordered, allocate(ordered, supply))
    return all((end := done[job.id]) is not None and end <= job.due for job in ordered)


def _sorted(jobs: Mapping[str, Job], rank: Mapping[str, tuple[float, int]]) -> list[str]:
    """Names in an order of precedence, the lowest rank first where there is a choice (Kahn 1962)."""
    waits = {name: len(set(job.after)) for name, job in jobs.items()}
    followers: dict[str, list[str]] = {name: [] for name in jobs}
    for name, job in jobs.items():
        for before in set(job.after):
            followers[before].append(name)
    ready: list[tuple[tuple[float, int], str]] = []
    for name, count in waits.items():
        if not count:
            heappush(ready, (rank[name], name))
    found: list[str] = []
    while ready:
        name = heappop(ready)[1]
        found.append(name)
        for later in followers[name]:
            waits[later] -= 1
            if not waits[later]:
                heappush(ready, (rank[later], later))
    if len(found) < len(jobs):
        raise Refusal(Reason("plan.circle", {"actions": _circle(jobs, set(jobs) - set(found))}))
    return found


def _circle(jobs: Mapping[str, Job], left: set[str]) -> tuple[str, ...]:
    """One circle among jobs of which each waits for another of them."""
    path: list[str] = []
    at = min(left)
    while at not in path:
        path.append(at)
        at = next(before for before in jobs[at].after if before in left)
    return tuple(reversed(path[path.index(at) :]))
