"""Stories of what went well."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from waymark.career.models.row import Row, by_person


class Success(Row):
    """Situation, task, action and result, with what it grew from. `date` is a partial ISO date."""

    NAMES: ClassVar = {"entries": "entry", "skills": "skill"}

    title = models.TextField(blank=True, default="")
    situation = models.TextField(blank=True, default="")
    task = models.TextField(blank=True, default="")
    action = models.TextField(blank=True, default="")
    result = models.TextField(blank=True, default="")
    date = models.CharField(max_length=10, blank=True, default="")
    experience = models.ForeignKey(
        "career.Experience",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="successes",
        db_index=False,
    )
    entries = models.JSONField(default=list, blank=True)
    skills = models.JSONField(default=list, blank=True)
    energy = models.SmallIntegerField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("success_by_person", "date"),
            *by_person("success_by_experience", "experience"),
        )

    def __str__(self) -> str:
        return self.title
