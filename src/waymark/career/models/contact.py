"""People the person knows."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person
from waymark.career.records.text import fold


class Contact(Row):
    """Somebody the person knows: a name is enough. `connected` is a partial ISO date."""

    name = models.TextField(blank=True, default="")
    email = models.TextField(blank=True, default="")
    organisation = models.TextField(blank=True, default="")
    title = models.TextField(blank=True, default="")
    url = models.TextField(blank=True, default="")
    connected = models.CharField(max_length=10, blank=True, default="")
    folded = models.TextField(blank=True, default="")

    class Meta:
        indexes = by_person("contact_by_person", "folded")

    def __str__(self) -> str:
        return self.name or self.url

    def prepare(self) -> None:
        """Keep what search reads in step."""
        self.folded = fold(f"{self.name} {self.organisation} {self.title}")
