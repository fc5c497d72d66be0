"""Secret addresses at which a calendar program finds the agenda."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class CalendarLink(Row):
    """An address, known by the hash of its secret; `discreet` keeps titles out of it."""

    token_hash = models.CharField(max_length=64)
    discreet = models.BooleanField(default=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = by_person("calendar_link_by_person", "created_at")

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d}"
