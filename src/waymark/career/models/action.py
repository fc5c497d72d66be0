"""Planned steps."""

from __future__ import annotations

from types import MappingProxyType

from django.db import models

from waymark.career.models.row import Row, by_person


class Action(Row):
    """A planned step. `after` names the actions that must come first; `effort` and `spent` are hours.

    `contact` is whom it is about or was promised to, `interaction` the talk that it came out of.
    """

    NAMES = MappingProxyType({"after": "action"})

    goal = models.ForeignKey(
        "career.Goal", null=True, blank=True, on_delete=models.PROTECT, related_name="actions", db_index=False
    )
    title = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=20, default="practise")
    effort = models.FloatField(default=1.0)
    effort_low = models.FloatField(null=True, blank=True)
    effort_high = models.FloatField(null=True, blank=True)
    spent = models.FloatField(default=0.0)
    deadline = models.DateField(null=True, blank=True)
    not_before = models.DateField(null=True, blank=True)
    resource = models.TextField(blank=True, default="")
    why = models.JSONField(default=dict, blank=True)
    template = models.CharField(max_length=80, blank=True, default="")
    after = models.JSONField(default=list, blank=True)
    tag = models.CharField(max_length=20, blank=True, default="")
    importance = models.FloatField(default=1.0)
    contact = models.ForeignKey(
        "career.Contact", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    interaction = models.ForeignKey(
        "career.Interaction",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    if_then = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, default="planned")
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("action_by_person", "state", "deadline"),
            *by_person("action_by_goal", "goal"),
            *by_person("action_by_contact", "contact"),
            *by_person("action_by_interaction", "interaction"),
        )

    def __str__(self) -> str:
        return self.title

    def prepare(self) -> None:
        """Keep the range of the effort around it."""
        if self.effort_low is not None:
            self.effort_low = min(self.effort_low, self.effort)
        if self.effort_high is not None:
            self.effort_high = max(self.effort_high, self.effort)
