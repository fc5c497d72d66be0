"""What is aimed at."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Goal(Row):
    """What is aimed at, with the occupation it aims for if it aims for one.

    `at_work` says whether it may be known at work, yes or no.

    Plan B is agreed on `plan_b_set_on`, for a day (`plan_b_on`) or a sign in words (`plan_b_when`).
    """

    title = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=20, default="promotion")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children", db_index=False
    )
    why = models.TextField(blank=True, default="")
    toward = models.TextField(blank=True, default="")
    occupation = models.CharField(max_length=200, blank=True, default="")
    occupation_title = models.TextField(blank=True, default="")
    occupation_release = models.CharField(max_length=80, blank=True, default="")
    by = models.DateField(null=True, blank=True)
    measure = models.TextField(blank=True, default="")
    confidence = models.PositiveSmallIntegerField(null=True, blank=True)
    obstacle = models.TextField(blank=True, default="")
    if_then = models.TextField(blank=True, default="")
    plan_b = models.TextField(blank=True, default="")
    plan_b_when = models.TextField(blank=True, default="")
    plan_b_on = models.DateField(null=True, blank=True)
    plan_b_set_on = models.DateField(null=True, blank=True)
    plan_b_asked_on = models.DateField(null=True, blank=True)
    plan_b_answer = models.CharField(max_length=10, blank=True, default="")
    horizon = models.CharField(max_length=10, blank=True, default="")
    importance = models.FloatField(null=True, blank=True)
    at_work = models.CharField(max_length=10, blank=True, default="")
    state = models.CharField(max_length=10, default="open")

    class Meta:
        indexes = (
            *by_person("goal_by_person", "state", "by"),
            *by_person("goal_by_parent", "parent"),
        )

    def __str__(self) -> str:
        return self.title
