"""One talk of a series."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Meeting(Row):
    """A talk that is planned or was held.

    `shared` may be sent, `private` never leaves the record; `about_goals` says whether the person’s
    goals were talked about.
    """

    series = models.ForeignKey("career.Series", on_delete=models.PROTECT, related_name="+", db_index=False)
    day = models.DateField()
    at = models.TimeField(null=True, blank=True)
    state = models.CharField(max_length=10, default="planned")
    shared = models.TextField(blank=True, default="")
    private = models.TextField(blank=True, default="")
    about_goals = models.BooleanField(default=False)
    interaction = models.ForeignKey(
        "career.Interaction",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    class Meta:
        indexes = (
            *by_person("meeting_by_person", "state", "-day"),
            *by_person("meeting_by_series", "series"),
            *by_person("meeting_by_interaction", "interaction"),
        )

    def __str__(self) -> str:
        return f"{self.day}"
