"""The parts that contacts play for the person."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Part(Row):
    """A mentor, a sponsor, a manager, a referee …; `start` and `end` are partial ISO dates.

    `experience` is the role it belongs to; `agreed_on` the day on which a referee said yes.
    """

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=20, default="mentor")
    start = models.CharField(max_length=10, blank=True, default="")
    end = models.CharField(max_length=10, blank=True, default="")
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    about = models.TextField(blank=True, default="")
    cadence_days = models.PositiveIntegerField(null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("part_by_person", "kind", "end"),
            *by_person("part_by_contact", "contact"),
            *by_person("part_by_experience", "experience"),
        )

    def __str__(self) -> str:
        return self.about or self.kind
