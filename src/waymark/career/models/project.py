"""Things made or done, with what they taught."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Project(Row):
    """Something made or done, with its lesson and what to do next time."""

    title = models.TextField(blank=True, default="")
    description = models.TextField(blank=True, default="")
    start = models.CharField(max_length=10, blank=True, default="")
    end = models.CharField(max_length=10, blank=True, default="")
    url = models.TextField(blank=True, default="")
    highlights = models.JSONField(default=list, blank=True)
    lesson = models.TextField(blank=True, default="")
    next_time = models.TextField(blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("project_by_person", "start")

    def __str__(self) -> str:
        return self.title
