"""Licences and certificates."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Certification(Row):
    """A licence or certificate, with the day it runs out if it does."""

    name = models.TextField(blank=True, default="")
    issuer = models.TextField(blank=True, default="")
    date = models.CharField(max_length=10, blank=True, default="")
    expires = models.CharField(max_length=10, blank=True, default="")
    number = models.TextField(blank=True, default="")
    url = models.TextField(blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("certification_by_person", "expires")

    def __str__(self) -> str:
        return self.name
