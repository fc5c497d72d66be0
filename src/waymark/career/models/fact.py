"""What happened, and nothing but that."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Fact(Row):
    """A dated fact: what happened, who was there, what shows it, what was said.

    It is proposed to nobody.
    """

    happened = models.TextField(blank=True, default="")
    day = models.DateField()
    at = models.TimeField(null=True, blank=True)
    place = models.TextField(blank=True, default="")
    present = models.TextField(blank=True, default="")
    said = models.TextField(blank=True, default="")
    evidence = models.TextField(blank=True, default="")

    class Meta:
        indexes = by_person("fact_by_person", "-day")

    def __str__(self) -> str:
        return self.happened
