"""What is to be talked about."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Point(Row):
    """A point of an agenda.

    It carries over until it is discussed (`discussed_on`) or dropped; `from_noun` and `from_id` say
    what it was made from, `private` ones are for the person’s eyes only.
    """

    series = models.ForeignKey("career.Series", on_delete=models.PROTECT, related_name="+", db_index=False)
    meeting = models.ForeignKey(
        "career.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=10, default="topic")
    text = models.TextField(blank=True, default="")
    options = models.JSONField(default=list, blank=True)
    recommendation = models.TextField(blank=True, default="")
    private = models.BooleanField(default=False)
    from_noun = models.CharField(max_length=40, blank=True, default="")
    from_id = models.CharField(max_length=40, blank=True, default="")
    discussed_on = models.DateField(null=True, blank=True)
    dropped = models.BooleanField(default=False)

    class Meta:
        indexes = (
            *by_person("point_by_person", "discussed_on"),
            *by_person("point_by_series", "series"),
            *by_person("point_by_meeting", "meeting"),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def settled(self) -> bool:
        """Whether it waits no more: left out, or talked about in a talk that stands."""
        held = self.meeting is None or self.meeting.archived_at is None
        return self.dropped or (self.discussed_on is not None and held)
