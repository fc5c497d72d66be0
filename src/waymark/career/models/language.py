"""Languages."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Language(Row):
    """A language and how well, in the person's words."""

    label = models.TextField(blank=True, default="")
    fluency = models.TextField(blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("language_by_person", "label")

    def __str__(self) -> str:
        return self.label
