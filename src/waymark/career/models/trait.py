"""Strengths and growth areas."""

from __future__ import annotations

from types import MappingProxyType

from django.db import models

from waymark.career.models.row import Row, by_person


class Trait(Row):
    """A strength, or an area to grow in, with what shows it."""

    NAMES = MappingProxyType({"entries": "entry"})

    side = models.CharField(max_length=10, default="strength")
    label = models.TextField(blank=True, default="")
    evidence = models.TextField(blank=True, default="")
    entries = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = by_person("trait_by_person", "side")

    def __str__(self) -> str:
        return self.label
