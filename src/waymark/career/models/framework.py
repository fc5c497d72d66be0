"""Progression frameworks of one's own."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Framework(Row):
    """A ladder of levels and competencies, where one stands and aims, and what shows it."""

    title = models.TextField(blank=True, default="")
    source = models.TextField(blank=True, default="")
    levels = models.JSONField(default=list, blank=True)
    competencies = models.JSONField(default=list, blank=True)
    current = models.TextField(blank=True, default="")
    target = models.TextField(blank=True, default="")
    reached = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = by_person("framework_by_person", "title")

    def __str__(self) -> str:
        return self.title
