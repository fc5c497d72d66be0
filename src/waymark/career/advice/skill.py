"""What shows that somebody can do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import evidence
from waymark.career.advice.memo import remembered
from waymark.career.records.evidence import Shown, SkillEvidence
from waymark.career.records.text import fold
from waymark.career.verbs import verb

if TYPE_CHECKING:
    from collections.abc import Sequence

NEWEST = 5
SHORTEST = 4
"""Letters that a skill's name needs before it is looked for in the words of a role."""


@verb(kind="read")
def evidenced(access: Access) -> tuple[SkillEvidence, ...]:
    """Every skill with the lines and stories that name it, the roles that speak of it, and its last use."""
    return _evidenced(access)


@remembered
def _evidenced(access: Access) -> tuple[SkillEvidence, ...]:
    return by_skill(access, evidence.stories(access))


def by_skill(access: Access, stories: Sequence[models.Success] = ()) -> tuple[SkillEvidence, ...]:
    """As `evidenced`, within another verb; with those stories only."""
    lines = evidence.by_skill(access)
    roles = [
        (one, fold(" ".join([one.title, one.description, *one.highlights]))) for one in evidence.roles(access)
    ]
    return tuple(
        _shown(one, lines.get(str(one.pk), ()), [s for s in stories if str(one.pk) in s.skills], roles)
        for one in evidence.skills(access)
    )


def _shown(
    skill: models.Skill,
    lines: Sequence[models.Entry],
    stories: Sequence[models.Success],
    roles: Sequence[tuple[models.Experience, str]],
) -> SkillEvidence:
    told = [Shown(kind="success", id=one.pk, text=one.title) for one in stories]
    names = [f" {fold(name)} " for name in (skill.label, *skill.keywords) if len(name) >= SHORTEST]
    spoken = [one for one, words in roles if any(name in f" {words} " for name in names)]
    return SkillEvidence(
        id=skill.pk,
        label=skill.label,
        level=skill.level,
        shown=(*told, *(evidence.line(one) for one in lines))[:NEWEST],
        count=len(lines) + len(stories),
        roles=tuple(Shown(kind="experience", id=one.pk, text=one.title) for one in spoken),
        last_used=max(skill.last_used, lines[0].day.isoformat() if lines else ""),
    )
