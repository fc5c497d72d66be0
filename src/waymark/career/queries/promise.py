"""Reading what contacts said they would do."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import F

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.people import PromiseState
from waymark.career.records.promise import Promise
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(
    access: Access,
    *,
    contact_id: UUID | None = None,
    state: PromiseState | None = None,
    limit: Annotated[int, Ge(1), Le(500)] = 100,
    skip: Annotated[int, Ge(0)] = 0,
    archived: bool = False,
) -> tuple[Promise, ...]:
    """What contacts said they would do, the nearest day first; of one contact, or as it stands."""
    rows = models.Promise.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    if contact_id:
        rows = rows.filter(contact_id=contact_id)
    if state:
        rows = rows.filter(state=state)
    return to_records(Promise, rows.order_by(F("by").asc(nulls_last=True), "created_at")[skip : skip + limit])
