"""A goal looked at: is it clear, and does it keep its pace? Advice that never blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import timing, versions
from waymark.career.advice.memo import once
from waymark.career.records.aim import GoalClarity, GoalPace
from waymark.career.verbs import verb
from waymark.guidance import clarity as checks
from waymark.guidance import progress
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable


@verb(kind="read", main="goal_id")
def clarity(access: Access, *, goal_id: UUID) -> GoalClarity:
    """Which of the five letters (SMART) a goal meets, and one piece of advice for each of the others."""
    return clarity_of(access, change.get(access, models.Goal, goal_id))


@verb(kind="read", main="goal_id")
def pace(access: Access, *, goal_id: UUID) -> GoalPace:
    """The part of a goal's planned hours that is done, against the part of its time that has passed."""
    return pace_of(access, change.get(access, models.Goal, goal_id))


def clarity_of(access: Access, goal: models.Goal) -> GoalClarity:
    """See `clarity`."""
    found = checks.clarity(
        checks.GoalSketch(
            text=goal.title,
            measure=goal.measure,
            confidence=goal.confidence,
            linked=bool(goal.occupation or goal.why or goal.parent_id),
            by=goal.by,
            milestones=tuple(m.by for m in milestones(access) if m.by and m.goal_id == goal.pk),
        ),
        access.today,
    )
    return GoalClarity(goal_id=goal.pk, title=goal.title, score=found.score, letters=found.letters)


def pace_of(access: Access, goal: models.Goal) -> GoalPace:
    """See `pace`."""
    plans = [plan for plan in versions.versions(access) if plan.goal_id == goal.pk]
    start = min((plan.committed_on for plan in plans), default=goal.created_at.date())
    by = goal.by or (plans[0].by if plans else None)
    actual = _done(timing.of_goal(access, goal.pk))
    if by is None or actual is None or by <= start:
        code = "progress.nothing_planned" if actual is None else "progress.no_date"
        return GoalPace(
            goal_id=goal.pk,
            title=goal.title,
            start=start,
            by=by,
            expected=None,
            actual=actual,
            index=None,
            light=None,
            reason=Reason(code),
        )
    found = progress.pace(start, by, access.today, actual)
    return GoalPace(
        goal_id=goal.pk,
        title=goal.title,
        start=start,
        by=by,
        expected=found.expected,
        actual=found.actual,
        index=found.index,
        light=found.light,
        reason=found.reason,
    )


@once
def milestones(access: Access) -> tuple[models.Milestone, ...]:
    """The signs on the way to all goals, the next first."""
    rows = models.Milestone.objects.filter(person_id=access.person, archived_at=None)
    return tuple(rows.order_by("by", "created_at"))


def _done(actions: Iterable[models.Action]) -> float | None:
    """The part of the hours of the steps that is done (0–1), begun ones by what was spent; None without."""
    rows = [a for a in actions if a.state in {*timing.OPEN, "done"}]
    whole = sum(max(a.effort, timing.LEAST_EFFORT) for a in rows)
    done = sum(
        max(a.effort, timing.LEAST_EFFORT) if a.state == "done" else min(a.spent, a.effort) for a in rows
    )
    return min(1.0, done / whole) if whole else None
