"""Signs on the way to a goal."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Milestone(Row):
    """A sign on the way to a goal."""

    goal = models.ForeignKey(
        "career.Goal", on_delete=models.PROTECT, related_name="milestones", db_index=False
    )
    title = models.TextField(blank=True, default="")
    by = models.DateField(null=True, blank=True)
    reached_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = by_person("milestone_by_person", "goal")

    def __str__(self) -> str:
        return self.title
