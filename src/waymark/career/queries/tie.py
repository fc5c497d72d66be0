"""Reading who knows whom."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.row import names_of, of_columns, to_records
from waymark.career.records.tie import Tie
from waymark.career.statements import statement
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access, *, contact_id: UUID | None = None, archived: bool = False) -> tuple[Tie, ...]:
    """What was said of two contacts each; of one contact and others where asked."""
    if contact_id:
        told = _of_one(access, contact=contact_id, archived=archived)
        return tuple(of_columns(Tie, row) for row in told)
    rows = models.Tie.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    return to_records(Tie, rows.order_by("created_at"))


@statement
def _of_one(access: Access, *, contact: UUID, archived: bool) -> Any:
    rows = of(access, contact, archived_at__isnull=not archived)
    return rows.values_list(*names_of(Tie), "created_at").order_by("created_at")


def of(access: Access, contact: UUID, **more: object) -> QuerySet[models.Tie]:
    """What was said of one contact and others, from the index of either end: a database that is asked for
    both at once reads every tie there is.
    """
    mine = models.Tie.objects.filter(person_id=access.person, **more).order_by()
    return mine.filter(one_id=contact).union(mine.filter(other_id=contact), all=True)
