"""An action's time in the agenda."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Block(Row):
    """An action's time in the agenda: at a wall-clock time, or floating in the week that begins on `day`."""

    action = models.ForeignKey(
        "career.Action", on_delete=models.PROTECT, related_name="blocks", db_index=False
    )
    day = models.DateField()
    at = models.TimeField(null=True, blank=True)
    minutes = models.PositiveIntegerField()
    zone = models.CharField(max_length=60)
    state = models.CharField(max_length=10, default="planned")
    sequence = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = (
            *by_person("block_by_person", "day"),
            *by_person("block_by_action", "action"),
        )

    def __str__(self) -> str:
        return f"{self.day}"
