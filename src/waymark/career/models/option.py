"""Ways that somebody weighs."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Option(Row):
    """A way that is weighed: an occupation, or something in the person's words. Scores are 0–10."""

    toward = models.TextField(blank=True, default="")
    occupation = models.CharField(max_length=200, blank=True, default="")
    occupation_title = models.TextField(blank=True, default="")
    occupation_release = models.CharField(max_length=80, blank=True, default="")
    note = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, default="open")
    scores = models.JSONField(default=list, blank=True)
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="options", db_index=False
    )

    class Meta:
        indexes = (
            *by_person("option_by_person", "state"),
            *by_person("option_by_goal", "goal"),
        )

    def __str__(self) -> str:
        return self.toward or self.occupation_title
