"""Decisions, and what came of them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from waymark.career.models.row import Row, by_person


class Decision(Row):
    """What was decided and why, what would change it, and a day to look back."""

    NAMES: ClassVar = {"options": "option"}

    title = models.TextField(blank=True, default="")
    options = models.JSONField(default=list, blank=True)
    chosen = models.ForeignKey(
        "career.Option",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
        db_index=False,
    )
    reason = models.TextField(blank=True, default="")
    change_my_mind = models.TextField(blank=True, default="")
    decided_on = models.DateField()
    look_back_on = models.DateField(null=True, blank=True)
    looked_back_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("decision_by_person", "decided_on"),
            *by_person("decision_by_chosen", "chosen"),
        )

    def __str__(self) -> str:
        return self.title
