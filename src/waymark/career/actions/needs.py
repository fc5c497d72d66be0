"""What somebody's life needs from work."""

from __future__ import annotations

from typing import TypedDict, Unpack

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited
from waymark.career.records.fields import Currency, JobZone, Lines, Money, MostHours, Name, Text, Travel
from waymark.career.records.needs import Needs
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What can be said of what one needs."""

    income_floor: Money | None
    currency: Currency
    hours_max: MostHours | None
    place: Name
    travel: Travel
    preparation_max: JobZone | None
    care: Text
    non_negotiables: Lines


@verb(kind="write")
def set_(access: Access, *, version: int | Keep = KEEP, **facts: Unpack[Facts]) -> Needs:
    """Say what your life needs from work; what is not given stays."""
    row = models.Needs.objects.filter(person_id=access.person).order_by("created_at").first()
    if row is None:
        return added(access, models.Needs, Needs, **facts)
    return edited(access, models.Needs, Needs, row.pk, version, **facts)
