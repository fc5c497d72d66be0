"""How to work with the person."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class WorkWithMe(Row):
    """One row for each person: what brings out their best, how to reach them, what trips them up."""

    best = models.TextField(blank=True, default="")
    news = models.TextField(blank=True, default="")
    hours = models.TextField(blank=True, default="")
    energy = models.TextField(blank=True, default="")
    trip_me = models.TextField(blank=True, default="")
    feedback = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = by_person("work_with_me_by_person")

    def __str__(self) -> str:
        return self.best
