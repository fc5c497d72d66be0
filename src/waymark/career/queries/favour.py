"""Reading what was received and given."""

from __future__ import annotations

import datetime as dt
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Max
from django.db.models.functions import Coalesce

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.favour import Favour
from waymark.career.records.people import Way
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(
    access: Access,
    *,
    contact_id: UUID | None = None,
    way: Way | None = None,
    limit: Annotated[int, Ge(1), Le(500)] = 100,
    skip: Annotated[int, Ge(0)] = 0,
    archived: bool = False,
) -> tuple[Favour, ...]:
    """What was received, given or could be given, the newest first; of one contact or one way."""
    rows = models.Favour.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    if contact_id:
        rows = rows.filter(contact_id=contact_id)
    if way:
        rows = rows.filter(way=way)
    return to_records(Favour, rows.order_by("-day", "-created_at")[skip : skip + limit])


def last(access: Access) -> dict[str, dt.date]:
    """The day of the last favour that was received or given, by contact."""
    rows = models.Favour.objects.filter(person_id=access.person, archived_at=None).exclude(way="could_give")
    day = Max(Coalesce("done_on", "day"))
    return {str(key): on for key, on in rows.order_by().values_list("contact_id").annotate(last=day)}
