"""Who matters for a goal."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Stakeholder(Row):
    """Somebody whose word counts: influence from 1 to 5, interest from -2, against it, to 2, for it."""

    BESIDE = ("contact",)

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    influence = models.SmallIntegerField(null=True, blank=True)
    interest = models.SmallIntegerField(null=True, blank=True)
    wants = models.TextField(blank=True, default="")
    next_step = models.TextField(blank=True, default="")
    action = models.ForeignKey(
        "career.Action", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        indexes = (
            *by_person("stakeholder_by_person", "-influence"),
            *by_person("stakeholder_by_contact", "contact"),
            *by_person("stakeholder_by_goal", "goal"),
            *by_person("stakeholder_by_action", "action"),
        )

    def __str__(self) -> str:
        return self.who

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name
