"""Reading who knows whom."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import to_records
from waymark.career.records.tie import Tie
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access, *, contact_id: UUID | None = None, archived: bool = False) -> tuple[Tie, ...]:
    """What was said of two contacts each; of one contact and others where asked."""
    mine = {"archived_at__isnull": not archived}
    if contact_id:
        return to_records(Tie, of(access, contact_id, **mine).order_by("created_at"))
    rows = models.Tie.objects.filter(person_id=access.person, **mine)
    return to_records(Tie, rows.order_by("created_at"))


def of(access: Access, contact: UUID, **more: object) -> QuerySet[models.Tie]:
    """What was said of one contact and others, from the index of either end: a database that is asked for
    both at once reads every tie there is.
    """
    mine = models.Tie.objects.filter(person_id=access.person, **more).order_by()
    return mine.filter(one_id=contact).union(mine.filter(other_id=contact), all=True)
