"""What somebody's life needs from work."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Needs(Row):
    """One row for each person: income a year, hours, place, travel, preparation, care, and what must be."""

    income_floor = models.FloatField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    hours_max = models.FloatField(null=True, blank=True)
    place = models.TextField(blank=True, default="")
    travel = models.CharField(max_length=10, blank=True, default="")
    preparation_max = models.PositiveSmallIntegerField(null=True, blank=True)
    care = models.TextField(blank=True, default="")
    non_negotiables = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = by_person("needs_by_person")

    def __str__(self) -> str:
        return self.place or self.care
