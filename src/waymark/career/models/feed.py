"""Feeds that somebody follows."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Feed(Row):
    """An address, and what stood there last; `tag` and `modified` let it say that nothing is new."""

    url = models.TextField(blank=True, default="")
    title = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
    checked_at = models.DateTimeField(null=True, blank=True)
    problem = models.JSONField(default=dict, blank=True)  # a reason: code and values
    articles = models.JSONField(default=list, blank=True)
    tag = models.TextField(blank=True, default="")
    modified = models.TextField(blank=True, default="")

    class Meta:
        indexes = by_person("feed_by_person", "title")

    def __str__(self) -> str:
        return self.title or self.url
