"""Small trials that answer a question before a big step."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Experiment(Row):
    """A question, how it is tried out, and what came of it."""

    option = models.ForeignKey(
        "career.Option",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="experiments",
        db_index=False,
    )
    kind = models.CharField(max_length=30, default="information_interview")
    question = models.TextField(blank=True, default="")
    with_whom = models.TextField(blank=True, default="")
    planned_on = models.DateField(null=True, blank=True)
    hours = models.FloatField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    learned = models.TextField(blank=True, default="")
    verdict = models.CharField(max_length=10, blank=True, default="")
    energy = models.SmallIntegerField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("experiment_by_person", "planned_on"),
            *by_person("experiment_by_option", "option"),
        )

    def __str__(self) -> str:
        return self.question
