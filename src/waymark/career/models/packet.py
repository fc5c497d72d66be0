"""Papers for a review or a promotion."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Packet(Row):
    """A paper made from the log for a period.

    `lines` are its lines with what each was made from, in the person’s words.
    """

    title = models.TextField(blank=True, default="")
    since = models.DateField()
    until = models.DateField()
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    opening = models.TextField(blank=True, default="")
    lines = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = (
            *by_person("packet_by_person", "-until"),
            *by_person("packet_by_goal", "goal"),
        )

    def __str__(self) -> str:
        return self.title
