"""When a plan is likely to be finished: a range, never one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from waymark.guidance.earliest_deadline import finishes
from waymark.guidance.factor import planning_factor
from waymark.guidance.plan_records import PlanRequest
from waymark.guidance.reasons import Reason
from waymark.guidance.schedule import follow, jobs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """From the day if all goes as planned to the day at the person's own factor; None: not in five years."""

    early: date | None
    late: date | None
    factor: float
    reason: Reason


def finish_range(request: PlanRequest, ratios: Sequence[float] = ()) -> Finish:
    """The end of the plan from factor 1 to the factor of the person; the request's own factor plays no part.

    `ratios` are actual over planned hours of finished actions; without any, the factor is what people need on
    average, and the reason says so.

    Raises:
        Refusal: as `schedule.plan`; a ratio that is not a positive number.
    """
    factor = planning_factor(ratios)
    ends = sorted((1.0, factor))
    code = "finish.own_pace" if ratios else "finish.people_take_longer"
    return Finish(
        early=finish_day(replace(request, factor=ends[0])),
        late=finish_day(replace(request, factor=ends[1])),
        factor=factor,
        reason=Reason(code, {"factor": factor, "count": len(ratios)}),
    )


def finish_day(request: PlanRequest) -> date | None:
    """The day on which the last open action would end; None if not in five years, or if nothing is open.

    Raises:
        Refusal: as `schedule.plan`.
    """
    jobs = jobs_of(request)
    _days, pieces = follow(request, jobs)
    known = [end for end in finishes(jobs, pieces).values() if end]
    return max([request.today, *known]) if known and len(known) == len(jobs) else None
