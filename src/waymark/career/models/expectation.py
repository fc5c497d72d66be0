"""What is expected of the person."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Expectation(Row):
    """What is expected, how it is measured, what came of it and who says so.

    `appraisal` names the paper it came in, `action` the step taken on it.
    """

    BESIDE = ("contact",)

    text = models.TextField(blank=True, default="")
    measure = models.TextField(blank=True, default="")
    result = models.TextField(blank=True, default="")
    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    day = models.DateField(null=True, blank=True)
    standing = models.CharField(max_length=10, default="unclear")
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    appraisal = models.TextField(blank=True, default="")
    action = models.ForeignKey(
        "career.Action", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        indexes = (
            *by_person("expectation_by_person", "-day"),
            *by_person("expectation_by_contact", "contact"),
            *by_person("expectation_by_experience", "experience"),
            *by_person("expectation_by_action", "action"),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name if self.contact else ""
