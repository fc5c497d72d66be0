"""Reading what somebody wrote for themselves."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from annotated_types import Ge, Le

from waymark.career import models
from waymark.career.access import Access
from waymark.career.queries.words import holding
from waymark.career.records.fields import Name
from waymark.career.records.journal import Journal
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read", main="text")
def find(
    access: Access,
    *,
    text: Name = "",
    since: dt.date | None = None,
    until: dt.date | None = None,
    limit: Annotated[int, Ge(1), Le(500)] = 50,
    skip: Annotated[int, Ge(0)] = 0,
    archived: bool = False,
) -> tuple[Journal, ...]:
    """Notes that hold the words, newest first, after as many as are skipped."""
    rows = models.Journal.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    rows = holding(rows, text)
    if since:
        rows = rows.filter(day__gte=since)
    if until:
        rows = rows.filter(day__lte=until)
    return to_records(Journal, rows.order_by("-day", "-created_at")[skip : skip + limit])
