"""What documents hold that no noun of ours covers, kept for the way out."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Extra(Row):
    """One item of a document's section that no noun covers (a publication, an award)."""

    section = models.CharField(max_length=40)
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = by_person("extra_by_person", "section")

    def __str__(self) -> str:
        return self.section
