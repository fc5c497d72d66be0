"""Reading what was done."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le
from django.db.models import Count, OuterRef, Subquery

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.change import Change
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access, *, limit: Annotated[int, Ge(1), Le(200)] = 20) -> tuple[Change, ...]:
    """What was done lately, newest first."""
    mine = models.Image.objects.filter(person_id=access.person, change=OuterRef("pk"))
    touched = mine.order_by().values("change").annotate(n=Count("pk")).values("n")
    rows = models.Change.objects.filter(person_id=access.person).annotate(rows=Subquery(touched))
    rows = rows.filter(rows__gt=0)  # a repeated key may belong to a call that found nothing to do
    return tuple(
        Change(id=r.pk, verb=r.verb, actor=r.actor, at=r.at, rows=r.rows, undoes=r.undoes_id, undone=r.undone)
        for r in rows.order_by("-at", "-seq")[:limit]
    )
