"""What others promised."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Promise(Row):
    """Something a contact said they would do, perhaps by a day; it is theirs, so no plan ever holds it."""

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    interaction = models.ForeignKey(
        "career.Interaction",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    text = models.TextField(blank=True, default="")
    by = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, default="open")
    kept_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("promise_by_person", "state", "by"),
            *by_person("promise_by_contact", "contact"),
            *by_person("promise_by_interaction", "interaction"),
        )

    def __str__(self) -> str:
        return self.text
