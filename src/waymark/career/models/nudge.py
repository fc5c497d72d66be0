"""Answers to nudges."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Nudge(Row):
    """What came of a nudge on a day. `about` is the key of what it spoke of, or nothing."""

    kind = models.CharField(max_length=80)
    about = models.CharField(max_length=80, blank=True, default="")
    day = models.DateField()
    answer = models.CharField(max_length=20)

    class Meta:
        indexes = by_person("nudge_by_person", "kind", "day")

    def __str__(self) -> str:
        return f"{self.kind} {self.answer}"
