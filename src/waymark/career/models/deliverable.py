"""What the person owes, or has handed on."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Deliverable(Row):
    """Something to deliver: what good looks like, by when, agreed with whom.

    With an `owner` it was handed to somebody, who owns it since `handed_on`.
    """

    BESIDE = (
        "contact",
        "agreed",
    )

    title = models.TextField(blank=True, default="")
    good = models.TextField(blank=True, default="")
    by = models.DateField(null=True, blank=True)
    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    handed_on = models.DateField(null=True, blank=True)
    agreed = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    confirmed_on = models.DateField(null=True, blank=True)
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    state = models.CharField(max_length=10, default="open")
    result = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("deliverable_by_person", "state", "by"),
            *by_person("deliverable_by_contact", "contact"),
            *by_person("deliverable_by_agreed", "agreed"),
            *by_person("deliverable_by_experience", "experience"),
            *by_person("deliverable_by_goal", "goal"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def owner(self) -> str:
        """Whose it is; nothing where it is the person’s own."""
        return self.contact.name if self.contact else ""

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.agreed.name if self.agreed else ""
