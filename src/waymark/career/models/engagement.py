"""Work without a boss: clients, boards, own things."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Engagement(Row):
    """An order, a seat on a board, the time between jobs, something of one’s own.

    `start` and `end` are partial ISO dates; hours are those of a week.
    """

    BESIDE = ("contact",)

    title = models.TextField(blank=True, default="")
    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    organisation = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=10, default="client")
    start = models.CharField(max_length=10, blank=True, default="")
    end = models.CharField(max_length=10, blank=True, default="")
    state = models.CharField(max_length=10, default="open")
    hours = models.FloatField(null=True, blank=True)
    money = models.FloatField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    next_step = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("engagement_by_person", "state", "start"),
            *by_person("engagement_by_contact", "contact"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name if self.contact else ""
