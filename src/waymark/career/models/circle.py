"""Circles: groups of contacts with a cadence."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Circle(Row):
    """A group of contacts; who is in it is heard from about every `cadence_days`, unless they say otherwise.

    Circles are listed by `rank`.
    """

    name = models.TextField(blank=True, default="")
    cadence_days = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField(blank=True, default="")
    rank = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = by_person("circle_by_person", "rank")

    def __str__(self) -> str:
        return self.name
