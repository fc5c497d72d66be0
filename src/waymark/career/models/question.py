"""What an import was unsure about."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Question(Row):
    """A field of a row that a document left unsure, with the reason and, once asked, the answer."""

    about = models.CharField(max_length=40)
    row = models.UUIDField(null=True, blank=True)
    field = models.CharField(max_length=40, blank=True, default="")
    code = models.CharField(max_length=80)
    values = models.JSONField(default=dict, blank=True)
    source = models.TextField(blank=True, default="")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = by_person("question_by_person", "answered_at")

    def __str__(self) -> str:
        return self.code
