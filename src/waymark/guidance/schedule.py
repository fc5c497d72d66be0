"""A plan of dated blocks that fits the hours there are, and an honest word when it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import ceil, isfinite

from waymark.guidance.blocks import blocks_of
from waymark.guidance.calendar_free import Slot, free_slots
from waymark.guidance.earliest_deadline import Job, Piece, allocate, finishes, in_order
from waymark.guidance.plan_records import Action, Placement, PlanRequest, Schedule
from waymark.guidance.reasons import Reason, Refusal
from waymark.guidance.ways_out import ways_out

HORIZON_WEEKS = 260
"""How far a plan is followed when it runs past its end: five years. Waymark's setting."""

MOST_EFFORT = 10_000
"""Hours: five years of full-time work; more in one action is a slip of the pen."""

COURSE = "learn"


def plan(request: PlanRequest) -> Schedule:
    """Put every open action into the free time, the earliest deadline first, and say what does not fit.

    No schedule has a smaller largest lateness in the same slots. Nothing is squeezed: what lies after
    the end of the plan gets no block, only the date on which it would end.

    Raises:
        Refusal: hours that cannot be, actions that wait for one another, spans that run backwards.
    """
    jobs = jobs_of(request)
    days, pieces = follow(request, jobs)
    placements = _placements(request, jobs, pieces)
    late = sum(p.hours_late for p in placements)
    since = request.today + timedelta(days=1)
    ends = [p.finish for p in placements]
    return Schedule(
        blocks=blocks_of(request, days, pieces),
        placements=placements,
        next_actions=tuple(dict.fromkeys(piece.job for piece in pieces))[:2],
        finish=None if None in ends else max((end for end in ends if end), default=None),
        hours_late=late,
        ways_out=ways_out(jobs, request.free, since, request.by, _horizon(request)) if late else None,
        reasons=_reasons(request, placements, late),
    )


def jobs_of(request: PlanRequest) -> tuple[Job, ...]:
    """The open actions as jobs in order of precedence; a unit is the shortest block.

    Raises:
        Refusal: as `plan`.
    """
    _check(request)
    done = {action.id for action in request.actions if action.done}
    return in_order(
        [
            Job(
                id=action.id,
                units=_units(action, request.factor, request.free.shortest),
                release=action.not_before or date.min,
                due=action.deadline or request.by or date.max,
                after=tuple(before for before in action.after if before not in done),
                importance=action.importance,
            )
            for action in request.actions
            if not action.done
        ]
    )


def follow(request: PlanRequest, jobs: Sequence[Job]) -> tuple[list[tuple[Slot, ...]], tuple[Piece, ...]]:
    """The days with room that were looked at until all was done, and what is done on them."""
    days: list[tuple[Slot, ...]] = []

    def supply() -> Iterator[tuple[date, int]]:
        for slots in free_slots(request.free, request.today + timedelta(days=1), _horizon(request)):
            days.append(slots)
            yield slots[0].day, sum(slot.units for slot in slots)

    return days, allocate(jobs, supply())


def _horizon(request: PlanRequest) -> date:
    latest = [a.not_before for a in request.actions if a.not_before and not a.done]
    return max([request.today, request.by or request.today, *latest]) + timedelta(weeks=HORIZON_WEEKS)


def _check(request: PlanRequest) -> None:
    ids = [action.id for action in request.actions]
    found = [
        Reason("plan.action_twice", {"action": name}) for name in dict.fromkeys(ids) if ids.count(name) > 1
    ]
    found += [
        Reason("plan.effort_out_of_range", {"action": a.id, "effort": a.effort, "spent": a.spent})
        for a in request.actions
        if not (0 < a.effort <= MOST_EFFORT and 0 <= a.spent <= MOST_EFFORT)
    ]
    if not (isfinite(request.factor) and request.factor > 0):
        found.append(Reason("plan.factor_out_of_range", {"factor": request.factor}))
    if found:
        raise Refusal(*found)


def _units(action: Action, factor: float, unit: int) -> int:
    """Whole blocks left of an open action, at least one, but for those that are held already."""
    left = max(unit, ceil((action.effort * factor - action.spent) * 60 - 1e-9))
    return max(0, ceil((left - action.held * 60) / unit - 1e-9))


def _placements(request: PlanRequest, jobs: Sequence[Job], pieces: Sequence[Piece]) -> tuple[Placement, ...]:
    ends = finishes(jobs, pieces)
    dues = {a.id: a.deadline or request.by for a in request.actions}
    hour = request.free.shortest / 60
    starts: dict[str, date] = {}
    on_time = dict.fromkeys(ends, 0)
    for piece in pieces:
        starts.setdefault(piece.job, piece.day)
        if piece.day <= (dues[piece.job] or date.max):
            on_time[piece.job] += piece.units
    found = []
    for job in jobs:
        due, end = dues[job.id], ends[job.id]
        if not job.units:
            end = max(end or request.today, request.today)
        found.append(
            Placement(
                action=job.id,
                hours=job.units * hour,
                start=starts.get(job.id),
                finish=end,
                due=due,
                slack=(due - end).days if due and end else None,
                hours_late=(job.units - on_time[job.id]) * hour,
            )
        )
    return tuple(sorted(found, key=lambda p: (p.finish or date.max, p.start or date.max)))


def _reasons(request: PlanRequest, placements: Sequence[Placement], late: float) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if late:
        unfit = [p.action for p in placements if not p.fits]
        found.append(
            Reason("plan.does_not_fit", {"hours": late, "count": len(unfit), "actions": tuple(unfit)})
        )
    elif placements:
        found.append(Reason("plan.fits", {"count": len(placements)}))
    passed = tuple(p.action for p in placements if p.due and p.due <= request.today)
    if passed:
        found.append(Reason("plan.date_has_passed", {"actions": passed}))
    kinds = [action.kind for action in request.actions]
    if len(kinds) > 1 and set(kinds) == {COURSE}:
        found.append(Reason("plan.all_courses", {"count": len(kinds)}))
    return tuple(found)
