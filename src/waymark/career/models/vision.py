"""Where the person wants their life's work to go."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Vision(Row):
    """A vision statement, and the person's path in one line."""

    text = models.TextField(blank=True, default="")
    path = models.TextField(blank=True, default="")

    class Meta:
        indexes = by_person("vision_by_person")

    def __str__(self) -> str:
        return self.text
