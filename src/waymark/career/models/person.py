"""Whose career it is."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.db import connection, models

from waymark.career.models.row import Row

HELD = "exists (select 1 from career_{} held where held.person_id = mine.id and held.archived_at is null)"
CHAPTERS = {
    "explore": ("option", "experiment", "decision"),
    "goals": ("goal",),
    "people": ("contact",),
    "work": (
        *("series", "manager", "flag", "deliverable", "expectation"),
        *("feedback", "engagement", "stakeholder", "fact", "packet"),
    ),
}
"""What stands in a chapter of the workspace."""
STAMPED = {"sqlite": "json_group_object(noun, mark)", "postgresql": "json_object_agg(noun, mark)::text"}
SEEN = f"""
select mine.*,
  (select {STAMPED[connection.vendor]} from career_stamp done where done.person_id = mine.id) as stamped,
  {", ".join(f"{' or '.join(map(HELD.format, nouns))} as has_{name}" for name, nouns in CHAPTERS.items())}
from career_person mine where
"""  # noqa: S608 - made of our own words
"""Every page asks this: as a text it costs a fifth of what it takes to be put together anew each time."""


class Person(Row):
    """A person: how they are called, where and when they live, and how much time they give.

    Its `person` is itself, so that one rule guards every table.
    """

    stamps: dict[str, int]
    holds: tuple[bool, ...]

    sample = models.BooleanField(default=False)
    name = models.TextField(blank=True, default="")
    headline = models.TextField(blank=True, default="")
    summary = models.TextField(blank=True, default="")
    place = models.TextField(blank=True, default="")
    email = models.TextField(blank=True, default="")
    phone = models.TextField(blank=True, default="")
    url = models.TextField(blank=True, default="")
    extras = models.JSONField(default=dict, blank=True)
    sections = models.JSONField(default=dict, blank=True)  # a document's parts that no noun covers
    zone = models.CharField(max_length=60, default="UTC")
    locale = models.CharField(max_length=20, default="en")
    day_ends = models.TimeField(default=dt.time(4))
    came_for = models.CharField(max_length=20, blank=True, default="")
    not_today_on = models.DateField(null=True, blank=True)
    hours_per_week = models.FloatField(default=5.0)
    windows = models.JSONField(default=list, blank=True)
    blackouts = models.JSONField(default=list, blank=True)
    discreet = models.BooleanField(default=False)
    quiet = models.BooleanField(default=False)
    shy = models.BooleanField(default=False)
    safe_at_work = models.CharField(max_length=10, blank=True, default="")
    looking = models.BooleanField(default=False)
    chapters = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = (models.Index(fields=["person"], name="person_by_person"),)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def seen(cls, where: str, value: object) -> Person | None:
        """The row `mine` with what every page asks of it.

        `stamps` say of each table when it last changed, `has_explore` and the like whether something stands
        in a chapter, and `holds` the same of all chapters.
        """
        found: Person | None = next(iter(cls._default_manager.raw(f"{SEEN} {where}", [value])), None)
        if found is not None:
            told: Any = found
            found.stamps = json.loads(told.stamped or "{}")
            found.holds = tuple(bool(getattr(told, f"has_{name}")) for name in CHAPTERS)
        return found

    def prepare(self) -> None:
        """Belong to oneself."""
        self.person_id = self.pk
