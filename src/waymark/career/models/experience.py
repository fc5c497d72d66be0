"""Roles held, of every kind."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Experience(Row):
    """A role held: a job, or care, a club, school, volunteering. `start` and `end` are partial ISO dates."""

    kind = models.CharField(max_length=20, default="job")
    title = models.TextField(blank=True, default="")
    organisation = models.TextField(blank=True, default="")
    place = models.TextField(blank=True, default="")
    start = models.CharField(max_length=10, blank=True, default="")
    end = models.CharField(max_length=10, blank=True, default="")
    description = models.TextField(blank=True, default="")
    highlights = models.JSONField(default=list, blank=True)
    occupation = models.CharField(max_length=200, blank=True, default="")
    occupation_title = models.TextField(blank=True, default="")
    occupation_release = models.CharField(max_length=80, blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("experience_by_person", "start")

    def __str__(self) -> str:
        return self.title or self.organisation
