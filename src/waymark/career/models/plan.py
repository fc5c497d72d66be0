"""Committed plans, every version kept."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Plan(Row):
    """A plan as it was committed on a day; a new commitment is a new row, so versions are kept."""

    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="plans", db_index=False
    )
    number = models.PositiveIntegerField(default=1)
    committed_on = models.DateField()
    hours_per_week = models.FloatField()
    by = models.DateField(null=True, blank=True)
    actions = models.JSONField(default=list, blank=True)
    reviewed = models.BooleanField(default=True)

    class Meta:
        indexes = (
            *by_person("plan_by_person", "number"),
            *by_person("plan_by_goal", "goal"),
        )

    def __str__(self) -> str:
        return f"plan {self.number}"
