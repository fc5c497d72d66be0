"""Job adverts that somebody read."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Advert(Row):
    """A job advert as it was pasted, and what it asks for."""

    title = models.TextField(blank=True, default="")
    employer = models.TextField(blank=True, default="")
    place = models.TextField(blank=True, default="")
    url = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    read_on = models.DateField()
    demands = models.JSONField(default=list, blank=True)
    option = models.ForeignKey(
        "career.Option",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="adverts",
        db_index=False,
    )

    class Meta:
        indexes = (
            *by_person("advert_by_person", "read_on"),
            *by_person("advert_by_option", "option"),
        )

    def __str__(self) -> str:
        return self.title or self.employer
