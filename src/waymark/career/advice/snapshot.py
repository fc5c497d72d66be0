"""What changed in a role from one dated picture of it to the next."""

from __future__ import annotations

from itertools import pairwise

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.records.row import to_record
from waymark.career.records.snapshot import Snapshot
from waymark.career.records.work import Changed, RoleHistory
from waymark.career.verbs import verb
from waymark.guidance import role_change
from waymark.guidance.role_change import compare, conversation


@verb(kind="read")
def changes(access: Access) -> RoleHistory:
    """Each picture of your role beside the one before it, the latest first."""
    return _changes(access)


@remembered
def _changes(access: Access) -> RoleHistory:
    rows = models.Snapshot.objects.filter(person_id=access.person, archived_at=None)
    by_role: dict[object, list[models.Snapshot]] = {}
    for row in rows.select_related("experience").order_by("day", "created_at"):
        by_role.setdefault(row.experience_id, []).append(row)
    found, talk = [], None
    for held in by_role.values():
        seen = [_seen(row) for row in held]
        between = [compare(before, after) for before, after in pairwise(seen)]
        talk = conversation(between) or talk
        for row, change in zip(held, (None, *between), strict=True):
            role = str(row.experience) if row.experience else ""
            reasons = change.reasons if change else ()
            found.append(Changed(snapshot=to_record(Snapshot, row), role=role, reasons=reasons))
    found.sort(key=lambda one: one.snapshot.day, reverse=True)
    return RoleHistory(pictures=tuple(found), talk=talk)


def _seen(row: models.Snapshot) -> role_change.Snapshot:
    return role_change.Snapshot(
        day=row.day,
        scope=row.scope,
        skills=frozenset(map(str, row.skills)),
        complexity=row.complexity,
        say=row.say,
    )
