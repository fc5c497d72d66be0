"""Talks that come back: when the next one is, and when the last was."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.queries.at_work import leads
from waymark.career.queries.current import current
from waymark.career.records.row import to_record
from waymark.career.records.series import Series
from waymark.career.records.work import Spoken, Talks
from waymark.guidance.agenda import due


@remembered
def going_on(access: Access, *, safe: bool) -> tuple[Talks, ...]:
    """All talks that have not ended, the next first; none with somebody who was put away.

    Where it is not safe, none with who leads one either.
    """
    rows = under_way(access)
    shown = [talks(access, row) for row in (rows if safe else rows.exclude(leads(access)))]
    return tuple(sorted(shown, key=lambda one: (not one.next_day, one.next_day or one.due or access.today)))


def under_way(access: Access) -> QuerySet[models.Series]:
    """Series that go on where the person works now, with people who were not put away."""
    rows = series_of(access, archived_at=None, closed_on=None, contact__archived_at=None)
    return rows.filter(current(access))


def series_of(access: Access, **where: Any) -> QuerySet[models.Series]:
    """Series with their contact and the days of their talks, in one query."""
    mine = {"person_id": access.person, "archived_at": None, "series": OuterRef("pk")}
    held = models.Meeting.objects.filter(**mine, state="held").order_by("-day")
    ahead = models.Meeting.objects.filter(**mine, state="planned", day__gte=access.today)
    ahead = ahead.order_by("day", "at", "created_at")
    return (
        models.Series.objects.filter(person_id=access.person, **where)
        .select_related("contact")
        .annotate(
            next_day=Subquery(ahead.values("day")[:1]),
            next_at=Subquery(ahead.values("at")[:1]),
            last_day=Subquery(held.values("day")[:1]),
            goals_on=Subquery(held.filter(about_goals=True).values("day")[:1]),
        )
        .order_by("created_at")
    )


def talks(access: Access, row: Any) -> Talks:
    """One series with the days of its talks."""
    planned = row.next_day is not None
    return Talks(
        series=to_record(Series, row),
        next_day=row.next_day,
        next_at=row.next_at,
        last_day=row.last_day,
        goals_on=row.goals_on,
        due=None if planned or row.closed_on else due(row.last_day, row.cadence_days, access.today),
    )


def spoken(access: Access, found: tuple[Talks, ...]) -> Spoken:
    """When the person's goals were last talked about with somebody who leads them."""
    days = [one.goals_on for one in found if one.goals_on and one.series.kind == "manager"]
    last = max(days, default=None)
    return Spoken(on=last, days=(access.today - last).days if last else None)
