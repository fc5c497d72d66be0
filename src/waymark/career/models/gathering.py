"""Events, associations, memberships and the like: where people are met."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Gathering(Row):
    """Where people are met; `start` and `end` are partial ISO dates, `follow_up` is for after it."""

    name = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=20, default="event")
    start = models.CharField(max_length=10, blank=True, default="")
    end = models.CharField(max_length=10, blank=True, default="")
    place = models.TextField(blank=True, default="")
    url = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, default="planned")
    what_for = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
    follow_up = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = by_person("gathering_by_person", "state", "start")

    def __str__(self) -> str:
        return self.name
