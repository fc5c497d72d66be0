"""What options are weighed by."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Criterion(Row):
    """What counts, and how much (0–10); its measure is the person's own estimate, or something published."""

    label = models.TextField(blank=True, default="")
    weight = models.FloatField(default=5.0)
    measure = models.CharField(max_length=20, default="own")

    class Meta:
        indexes = by_person("criterion_by_person", "weight")

    def __str__(self) -> str:
        return self.label
