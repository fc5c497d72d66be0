"""Lines of the log and success stories as evidence, read once for all who ask."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Q

from waymark.career import models
from waymark.career.advice.memo import once
from waymark.career.records.evidence import Shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from waymark.career.access import Access

NEWEST = 2000
"""Lines with skills that are looked at; older ones weigh next to nothing."""


@once
def tagged(access: Access) -> tuple[models.Entry, ...]:
    """The newest lines that name a skill or are chosen for a strength, newest first."""
    chosen = {UUID(key) for row in traits(access) for key in row.entries}
    mine = models.Entry.objects.filter(person_id=access.person, archived_at=None)
    found = mine.filter(~Q(skills=[]) | Q(pk__in=chosen)) if chosen else mine.exclude(skills=[])
    return tuple(found.only("id", "text", "day", "skills", "energy").order_by("-day", "-created_at")[:NEWEST])


@once
def skills(access: Access) -> tuple[models.Skill, ...]:
    """Every skill, by name."""
    mine = models.Skill.objects.filter(person_id=access.person, archived_at=None)
    return tuple(mine.order_by("label"))


@once
def roles(access: Access) -> tuple[models.Experience, ...]:
    """Every role, newest first."""
    mine = models.Experience.objects.filter(person_id=access.person, archived_at=None)
    return tuple(mine.order_by("-start", "-created_at"))


@once
def traits(access: Access) -> tuple[models.Trait, ...]:
    """Every strength and growth area, strengths first."""
    mine = models.Trait.objects.filter(person_id=access.person, archived_at=None)
    return tuple(mine.order_by("-side", "created_at"))


@once
def stories(access: Access) -> tuple[models.Success, ...]:
    """Every success story, newest first."""
    mine = models.Success.objects.filter(person_id=access.person, archived_at=None)
    return tuple(mine.order_by("-date", "-created_at"))


def by_skill(access: Access) -> Mapping[str, list[models.Entry]]:
    """The lines that name each skill, newest first."""
    found = defaultdict(list)
    for row in tagged(access):
        for key in row.skills:
            found[key].append(row)
    return found


def line(row: Any) -> Shown:
    """A line of the log as evidence."""
    return Shown(kind="entry", id=row.pk, text=row.text, day=row.day)
