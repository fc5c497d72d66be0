"""The log: one line a day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from waymark.career.models.row import Row, by_day, by_person, put_away
from waymark.career.records.text import fold


class Entry(Row):
    """A line in the log; `energy` is what it took (-2) or gave (2); `contacts` helped."""

    NAMES: ClassVar = {"skills": "skill", "contacts": "contact"}

    text = models.TextField(blank=True, default="")
    day = models.DateField()
    helped_by = models.TextField(blank=True, default="")
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="entries", db_index=False
    )
    action = models.ForeignKey(
        "career.Action",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="entries",
        db_index=False,
    )
    minutes = models.PositiveIntegerField(null=True, blank=True)
    learned = models.TextField(blank=True, default="")
    energy = models.SmallIntegerField(null=True, blank=True)
    skills = models.JSONField(default=list, blank=True)
    contacts = models.JSONField(default=list, blank=True)
    folded = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            by_day("entry_by_person"),
            *by_person("entry_by_goal", "goal"),
            *by_person("entry_by_action", "action"),
            put_away("entry_put_away"),
        )

    def __str__(self) -> str:
        return self.text

    def prepare(self) -> None:
        """Keep what search reads in step with the text."""
        self.folded = fold(" ".join(filter(None, (self.text, self.helped_by, self.learned))))
