"""What the person knows of somebody who leads them."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Manager(Row):
    """A manager in the person’s own words: goals, pressures, style. All of it is private."""

    BESIDE = ("contact",)

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    goals = models.TextField(blank=True, default="")
    pressures = models.TextField(blank=True, default="")
    strengths = models.TextField(blank=True, default="")
    weak_spots = models.TextField(blank=True, default="")
    what_i_do = models.TextField(blank=True, default="")
    style = models.TextField(blank=True, default="")
    news = models.TextField(blank=True, default="")
    annoys = models.TextField(blank=True, default="")
    told = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("manager_by_person", "archived_at"),
            *by_person("manager_by_contact", "contact"),
            *by_person("manager_by_experience", "experience"),
        )

    def __str__(self) -> str:
        return self.who

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name
