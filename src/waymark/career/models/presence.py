"""Who took part in an interaction."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Presence(Row):
    """One contact in one interaction; only the verbs of interactions write it.

    Day, state, channel and who began are copied from the interaction, so that one index answers when
    somebody was last met without a look at any row; a talk that is put away leaves the state `away`.
    """

    ABOUT = "contact_id"

    contact = models.ForeignKey(
        "career.Contact", on_delete=models.PROTECT, related_name="presences", db_index=False
    )
    interaction = models.ForeignKey(
        "career.Interaction", on_delete=models.PROTECT, related_name="presences", db_index=False
    )
    day = models.DateField()
    state = models.CharField(max_length=10, default="happened")
    channel = models.CharField(max_length=10, default="meeting")
    started_by = models.CharField(max_length=10, blank=True, default="")

    class Meta:
        indexes = (
            *by_person(
                "presence_by_person", "contact", "state", "-day", "channel", "started_by", "archived_at"
            ),
            *by_person("presence_by_interaction", "interaction"),
        )

    def __str__(self) -> str:
        return f"{self.day} {self.channel}"
