"""Telephones and tablets that may open the record."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Device(Row):
    """A device, known by the hash of its secret: until `paired_at` that of a code, afterwards of a token."""

    name = models.TextField(blank=True, default="")
    token_hash = models.CharField(max_length=64)
    paired_at = models.DateTimeField(null=True, blank=True)
    last_seen = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = by_person("device_by_person", "created_at")

    def __str__(self) -> str:
        return self.name
