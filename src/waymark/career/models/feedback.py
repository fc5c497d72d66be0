"""What others said of the person’s work, and what the person said of theirs."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Feedback(Row):
    """Feedback received, given, or to be given; `asked` says whether the person asked for it."""

    BESIDE = ("contact",)

    text = models.TextField(blank=True, default="")
    way = models.CharField(max_length=10, default="received")
    day = models.DateField()
    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    source = models.CharField(max_length=20, default="other")
    about = models.TextField(blank=True, default="")
    asked = models.BooleanField(default=False)
    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    skill = models.ForeignKey(
        "career.Skill", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    what_i_do = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("feedback_by_person", "way", "-day"),
            *by_person("feedback_by_contact", "contact"),
            *by_person("feedback_by_goal", "goal"),
            *by_person("feedback_by_skill", "skill"),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def who(self) -> str:
        """Who it is about, by name."""
        return self.contact.name if self.contact else ""
