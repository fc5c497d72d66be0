"""Lines of the log and success stories as evidence, read once for all who ask."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any
from uuid import UUID

from waymark.career import models
from waymark.career.advice.memo import once
from waymark.career.records.evidence import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from waymark.career.access import Access

NEWEST = 2000
"""Lines with skills that are looked at; older ones weigh next to nothing."""


@once
def tagged(access: Access) -> tuple[models.Entry, ...]:
    """The newest lines that name a skill, newest first."""
    mine = models.Entry.objects.filter(person_id=access.person, archived_at=None).exclude(skills=[])
    return tuple(mine.only("id", "text", "day", "skills").order_by("-day", "-created_at")[:NEWEST])


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


def lines(access: Access, keys: Iterable[str]) -> dict[str, Shown]:
    """Lines of the log by their keys; those put away are left out."""
    wanted = {UUID(key) for key in keys}
    if not wanted:
        return {}
    mine = models.Entry.objects.filter(person_id=access.person, archived_at=None)
    return {str(key): line(row) for key, row in mine.in_bulk(wanted).items()}


def line(row: Any) -> Shown:
    """A line of the log as evidence."""
    return Shown(kind="entry", id=row.pk, text=row.text, day=row.day)
