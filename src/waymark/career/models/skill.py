"""What the person can do."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Skill(Row):
    """A skill by the person's own label; `level` is 0–7, `references` tie it to published elements."""

    label = models.TextField(blank=True, default="")
    level = models.FloatField(null=True, blank=True)
    level_from = models.CharField(max_length=20, blank=True, default="")
    stated_level = models.TextField(blank=True, default="")
    keywords = models.JSONField(default=list, blank=True)
    references = models.JSONField(default=list, blank=True)
    last_used = models.CharField(max_length=10, blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("skill_by_person", "label")

    def __str__(self) -> str:
        return self.label
