"""Schools and courses."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Education(Row):
    """A school or course: `degree` is what it led to, `area` what it was in."""

    institution = models.TextField(blank=True, default="")
    degree = models.TextField(blank=True, default="")
    area = models.TextField(blank=True, default="")
    start = models.CharField(max_length=10, blank=True, default="")
    end = models.CharField(max_length=10, blank=True, default="")
    score = models.TextField(blank=True, default="")
    courses = models.JSONField(default=list, blank=True)
    description = models.TextField(blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("education_by_person", "start")

    def __str__(self) -> str:
        return self.degree or self.institution
