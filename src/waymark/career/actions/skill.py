"""What the person can do."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.problems import Problem, Problems
from waymark.career.records.fields import Level, Line, Lines, Name, References, When
from waymark.career.records.skill import Skill
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a skill."""

    level: Level | None
    level_from: Name
    stated_level: Name
    keywords: Lines
    references: References
    last_used: When


@verb(kind="write", main="label")
def add(access: Access, *, label: Line, **facts: Unpack[Facts]) -> Skill:
    """Add a skill."""
    _require_published(facts)
    return added(access, models.Skill, Skill, label=label, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Skill:
    """Change a skill; what is not given stays."""
    _require_published(facts)
    return edited(access, models.Skill, Skill, id, version, label=label, **facts)


def _require_published(facts: Facts) -> None:
    """A skill may speak of elements that the installed catalogue has; not of the other scheme's."""
    named = facts.get("references", ())
    books = library.catalogue() if named else None
    scheme = "esco" if books and books.release.scheme == "esco" else "onet"
    strange = [
        Problem(f"references.{place}", "skill.unknown_element", {"code": one.code})
        for place, one in enumerate(named)
        if books and one.scheme == scheme and one.code not in books.element_names
    ]
    if strange:
        raise Problems(*strange)


archive, restore = putting_away(models.Skill, Skill, "a skill")
find = listing(models.Skill, Skill, "skills", "label")
