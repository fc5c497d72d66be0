"""Talks that come back: one-on-ones."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Series(Row):
    """Regular talks with one contact.

    `cadence_days` is the person’s own rhythm; without one nothing is due.
    """

    BESIDE = ("contact",)

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=20, default="manager")
    name = models.TextField(blank=True, default="")
    cadence_days = models.PositiveIntegerField(null=True, blank=True)
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("series_by_person", "closed_on"),
            *by_person("series_by_contact", "contact"),
            *by_person("series_by_experience", "experience"),
        )

    def __str__(self) -> str:
        return self.name or self.who

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name
