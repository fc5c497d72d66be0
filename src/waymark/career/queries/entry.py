"""Reading the log."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import TextField
from django.db.models.functions import Cast

from waymark.career import models
from waymark.career.access import Access
from waymark.career.queries.words import holding
from waymark.career.records.entry import Entry
from waymark.career.records.fields import Name
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
    archived: bool = False,
    skip: Annotated[int, Ge(0)] = 0,
    id: UUID | None = None,
    goal_id: UUID | None = None,
    skill: UUID | None = None,
    contact: UUID | None = None,
    energy: Literal["", "gave", "took"] = "",
    learned: bool = False,
) -> tuple[Entry, ...]:
    """Lines that hold the words, newest first, after as many as are skipped; or the one with that id.

    Only those for a goal, with a skill, with the help of a contact, that gave or took energy, or with
    something learned, where asked.
    """
    rows = models.Entry.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    if id:
        rows = rows.filter(pk=id)
    if goal_id:
        rows = rows.filter(goal_id=goal_id)
    if skill:
        rows = rows.annotate(keys=Cast("skills", TextField())).filter(keys__contains=str(skill))
    if contact:
        rows = rows.annotate(helpers=Cast("contacts", TextField())).filter(helpers__contains=str(contact))
    if energy:
        rows = rows.filter(energy__gt=0) if energy == "gave" else rows.filter(energy__lt=0)
    if learned:
        rows = rows.exclude(learned="")
    rows = holding(rows, text)
    if since:
        rows = rows.filter(day__gte=since)
    if until:
        rows = rows.filter(day__lte=until)
    return to_records(Entry, rows.order_by("-day", "-created_at")[skip : skip + limit])
