"""What was received from others, given, or could be given."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Favour(Row):
    """Something good that went one way or the other; what was received may be thanked for.

    `entry` is the line in the log that told of it.
    """

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    way = models.CharField(max_length=10, default="received")
    text = models.TextField(blank=True, default="")
    day = models.DateField()
    thanked_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    entry = models.ForeignKey(
        "career.Entry", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        indexes = (
            *by_person("favour_by_person", "way", "day"),
            *by_person("favour_by_contact", "contact"),
            *by_person("favour_by_entry", "entry"),
        )

    def __str__(self) -> str:
        return self.text
