"""How to work with the person."""

from __future__ import annotations

from typing import TypedDict, Unpack

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited
from waymark.career.records.fields import Text
from waymark.career.records.work_with_me import WorkWithMe
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What others may know; `note` is for oneself and stays off the page that is shown."""

    best: Text
    news: Text
    hours: Text
    energy: Text
    trip_me: Text
    feedback: Text
    note: Text


@verb(kind="write")
def set_(access: Access, *, version: int | Keep = KEEP, **facts: Unpack[Facts]) -> WorkWithMe:
    """Say how to work with you; what is not given stays."""
    row = models.WorkWithMe.objects.filter(person_id=access.person).order_by("created_at").first()
    if row is None:
        return added(access, models.WorkWithMe, WorkWithMe, **facts)
    return edited(access, models.WorkWithMe, WorkWithMe, row.pk, version, **facts)
