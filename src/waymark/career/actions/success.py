"""Stories of what went well: situation, task, action, result."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.records.fields import Energy, Keys, Line, Text, When
from waymark.career.records.row import to_record
from waymark.career.records.success import Success
from waymark.career.verbs import KEEP, Keep, verb

LONGEST_TITLE = 500


class Facts(TypedDict, total=False):
    """What more can be said of a success."""

    situation: Text
    task: Text
    action: Text
    result: Text
    date: When
    experience_id: UUID | None
    entries: Keys
    skills: Keys
    energy: Energy | None


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Success:
    """Add a story of something that went well."""
    return added(access, models.Success, Success, title=title, **facts)


@verb(kind="write", main="entry_id")
def grow(access: Access, *, entry_id: UUID) -> Success:
    """Begin a story from a line in the log; one that has grown from it already is that one."""
    entry = change.get(access, models.Entry, entry_id, archived=False)
    mine = models.Success.objects.filter(person_id=access.person, archived_at=None).order_by("created_at")
    known = next((one for one in mine if str(entry_id) in one.entries), None)
    if known:
        return to_record(Success, known)
    return added(
        access,
        models.Success,
        Success,
        title=entry.text[:LONGEST_TITLE],
        date=entry.day.isoformat(),
        entries=[str(entry_id)],
        skills=entry.skills,
        energy=entry.energy,
    )


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Success:
    """Change a story of something that went well; what is not given stays."""
    return edited(access, models.Success, Success, id, version, title=title, **facts)


archive, restore = putting_away(models.Success, Success, "a story of something that went well")
find = listing(models.Success, Success, "stories of what went well", "-date", "-created_at")
show = showing(models.Success, Success, "stories of what went well")
