"""What others aim at, in their own words."""

from __future__ import annotations

from types import MappingProxyType

from django.db import models

from waymark.career.models.row import Row, by_person


class TheirAim(Row):
    """A goal of a manager or of somebody the person leads.

    `serves` are the person’s own goals that it helps.
    """

    NAMES = MappingProxyType({"serves": "goal"})
    BESIDE = ("contact",)

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    text = models.TextField(blank=True, default="")
    by = models.DateField(null=True, blank=True)
    serves = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=10, default="open")
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("their_aim_by_person", "state", "by"),
            *by_person("their_aim_by_contact", "contact"),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name
