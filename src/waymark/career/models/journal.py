"""What somebody writes for themselves."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_day
from waymark.career.records.text import fold


class Journal(Row):
    """A note of a day, free or after a prompt, and what it taught. `practice` is what helped to think."""

    day = models.DateField()
    text = models.TextField(blank=True, default="")
    prompt = models.CharField(max_length=80, blank=True, default="")
    practice = models.CharField(max_length=20, blank=True, default="")
    lesson = models.TextField(blank=True, default="")
    folded = models.TextField(blank=True, default="")

    class Meta:
        indexes = (by_day("journal_by_person"),)

    def __str__(self) -> str:
        return self.text or self.lesson

    def prepare(self) -> None:
        """Keep what search reads in step with the text."""
        self.folded = fold(f"{self.text} {self.lesson}")
