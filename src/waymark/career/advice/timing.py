"""Actions laid into the person's free hours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waymark.career import models
from waymark.guidance import finish, schedule
from waymark.guidance.calendar_free import FreeTime, Span, Window
from waymark.guidance.factor import planning_factor
from waymark.guidance.plan_records import Action as PlanAction
from waymark.guidance.plan_records import PlanRequest, Schedule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from waymark.career.access import Access

OPEN = ("planned", "doing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """A schedule, the finish as a range, and the factor behind it; `usual` is the factor of most people."""

    schedule: Schedule
    finish: finish.Finish
    factor: float
    usual: bool


def free_time(person: models.Person, hours: float | None = None) -> FreeTime:
    """When the person has time: their windows, or floating blocks without any."""
    return FreeTime(
        hours_per_week=hours or person.hours_per_week,
        windows=tuple(
            Window(
                weekday=w["weekday"],
                start=dt.time.fromisoformat(w["start"]),
                end=dt.time.fromisoformat(w["end"]),
            )
            for w in person.windows
        ),
        blackouts=tuple(
            Span(first=dt.date.fromisoformat(b["first"]), last=dt.date.fromisoformat(b["last"]))
            for b in person.blackouts
        ),
    )


def own_ratios(access: Access) -> tuple[float, ...]:
    """Actual over planned hours of the finished actions that say both."""
    done = models.Action.objects.filter(person_id=access.person, archived_at=None, state="done", spent__gt=0)
    return tuple(a.spent / a.effort for a in done if a.effort > 0)


def factor_of(access: Access) -> float:
    """What this person's planned hours are multiplied by."""
    return planning_factor(own_ratios(access))


def timed(
    access: Access, actions: Iterable[models.Action], by: dt.date | None, hours: float | None = None
) -> Timing:
    """Lay the open actions into the free hours from tomorrow on; nothing is squeezed."""
    person = models.Person.objects.get(pk=access.person)
    ratios = own_ratios(access)
    chosen = [a for a in actions if a.state in OPEN]
    kept = {str(a.pk) for a in chosen}
    request = PlanRequest(
        actions=tuple(_action(a, kept) for a in chosen),
        free=free_time(person, hours),
        today=access.today,
        by=by,
        factor=planning_factor(ratios),
    )
    return Timing(
        schedule=schedule.plan(request),
        finish=finish.finish_range(request, ratios),
        factor=request.factor,
        usual=not ratios,
    )


def _action(row: models.Action, kept: set[str]) -> PlanAction:
    return PlanAction(
        id=str(row.pk),
        effort=row.effort,
        spent=row.spent,
        deadline=row.deadline,
        not_before=row.not_before,
        after=tuple(a for a in row.after if a in kept),
        importance=row.importance,
        kind=row.kind,
    )


def of_goal(access: Access, goal_id: UUID | None) -> list[models.Action]:
    """The actions of a goal (or of all), those of a plan in the order they were made."""
    rows = models.Action.objects.filter(person_id=access.person, archived_at=None)
    if goal_id:
        rows = rows.filter(goal_id=goal_id)
    return list(rows.order_by("created_at", "deadline"))
