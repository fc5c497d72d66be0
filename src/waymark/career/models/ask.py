"""What the person asks of others."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Ask(Row):
    """A raise, a role, an introduction …: prepared, made, answered, with what was said."""

    BESIDE = ("contact",)

    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=20, default="advice")
    title = models.TextField(blank=True, default="")
    prepared = models.TextField(blank=True, default="")
    options = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=10, default="prepared")
    made_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=10, blank=True, default="")
    said = models.TextField(blank=True, default="")
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        indexes = (
            *by_person("ask_by_person", "state", "made_on"),
            *by_person("ask_by_contact", "contact"),
            *by_person("ask_by_goal", "goal"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def who(self) -> str:
        """Whom it is asked of, by name; nothing where that is open."""
        return self.contact.name if self.contact else ""
