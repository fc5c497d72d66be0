"""Results of inventories, with their dates."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Assessment(Row):
    """One sitting of an inventory, or scores obtained elsewhere."""

    instrument = models.CharField(max_length=40)
    taken_on = models.DateField()
    scores = models.JSONField(default=dict, blank=True)
    answers = models.JSONField(default=dict, blank=True)
    source = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = by_person("assessment_by_person", "instrument", "taken_on")

    def __str__(self) -> str:
        return f"{self.instrument} {self.taken_on}"
