"""What success stories have in common."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice import evidence
from waymark.career.models import Entry
from waymark.career.records.sitting import Common
from waymark.career.verbs import verb
from waymark.guidance.themes import Told, themes


@verb(kind="read")
def common(access: Access) -> Common:
    """What at least two of three or more stories share: skills, kinds of doing, company, energy."""
    rows = evidence.stories(access)
    skills = {str(one.pk): one.label for one in evidence.skills(access)} if rows else {}
    helped = _helped(access, {key for row in rows for key in row.entries})
    told = tuple(
        Told(
            id=str(row.pk),
            situation=row.situation,
            task=row.task,
            action=row.action,
            result=row.result,
            skills=tuple(skills[key] for key in row.skills if key in skills),
            people=tuple(name for key in row.entries for name in helped.get(key, ())),
            energy=row.energy,
        )
        for row in rows
    )
    return Common(themes=themes(told), titles={str(row.pk): row.title for row in rows}, stories=len(rows))


def _helped(access: Access, keys: set[str]) -> dict[str, list[str]]:
    """Who helped, by the key of the line that says so."""
    if not keys:
        return {}
    mine = Entry.objects.filter(person_id=access.person, archived_at=None, pk__in=list(keys)[:500])
    return {str(row.pk): [name.strip() for name in row.helped_by.split(",")] for row in mine}
