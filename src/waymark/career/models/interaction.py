"""What happened, or is planned, between the person and their contacts."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_day, by_person, put_away
from waymark.career.records.text import fold


class Interaction(Row):
    """A meeting, a call, a message: with whom, its presences say. `private` never leaves the record.

    `source` is the key under which an import knows it again.
    """

    day = models.DateField()
    at = models.TimeField(null=True, blank=True)
    state = models.CharField(max_length=10, default="happened")
    channel = models.CharField(max_length=10, default="meeting")
    started_by = models.CharField(max_length=10, blank=True, default="")
    title = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    private = models.TextField(blank=True, default="")
    minutes = models.PositiveIntegerField(null=True, blank=True)
    gathering = models.ForeignKey(
        "career.Gathering", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    source = models.TextField(blank=True, default="")
    folded = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            by_day("interaction_by_person"),
            *by_person("interaction_by_gathering", "gathering"),
            *by_person("interaction_by_source", "source"),
            put_away("interaction_put_away"),
        )

    def __str__(self) -> str:
        return self.title or self.text

    def prepare(self) -> None:
        """Keep what search reads in step with the words."""
        self.folded = fold(f"{self.title} {self.text}")
