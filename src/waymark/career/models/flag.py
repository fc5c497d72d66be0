"""Early warnings and proposals."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Flag(Row):
    """What is at risk or could be better, whom to tell by when, with options and a recommendation."""

    BESIDE = ("contact",)

    title = models.TextField(blank=True, default="")
    since = models.DateField(null=True, blank=True)
    deliverable = models.ForeignKey(
        "career.Deliverable",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    tell_by = models.DateField(null=True, blank=True)
    options = models.JSONField(default=list, blank=True)
    recommendation = models.TextField(blank=True, default="")
    benefit = models.CharField(max_length=20, blank=True, default="")
    benefit_note = models.TextField(blank=True, default="")
    told_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, default="open")

    class Meta:
        indexes = (
            *by_person("flag_by_person", "state", "tell_by"),
            *by_person("flag_by_deliverable", "deliverable"),
            *by_person("flag_by_experience", "experience"),
            *by_person("flag_by_contact", "contact"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name if self.contact else ""
