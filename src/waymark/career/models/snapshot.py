"""A role as it was on a day."""

from __future__ import annotations

from types import MappingProxyType

from django.db import models

from waymark.career.models.row import Row, by_person


class Snapshot(Row):
    """What a role was on a day.

    Its scope, the skills it used, how complex it was and how much say one had, 1 to 5.
    """

    NAMES = MappingProxyType({"skills": "skill"})

    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    day = models.DateField()
    scope = models.TextField(blank=True, default="")
    skills = models.JSONField(default=list, blank=True)
    complexity = models.SmallIntegerField(null=True, blank=True)
    say = models.SmallIntegerField(null=True, blank=True)
    changed = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("snapshot_by_person", "-day"),
            *by_person("snapshot_by_experience", "experience"),
        )

    def __str__(self) -> str:
        return self.changed or self.scope or f"{self.day}"
