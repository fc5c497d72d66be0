"""What still belongs to the work of now: a place that was left asks for nothing any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import DateTimeField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.functions import TruncDate

from waymark.career import models
from waymark.career.access import Access

OF_THE_PLACE: Final = ("manager", "report", "peer")
"""Whom one talks with because of where one works: these talks and parts end with the role."""


def current(access: Access, experience: str = "experience") -> Q:
    """Rows of no place, and those of places that have not ended by today."""
    return Q(**{experience: None}) | lasting(access, f"{experience}__end")


def lasting(access: Access, end: str = "end") -> Q:
    """Rows whose partial date of an end is not over: none, a later one, or the year or month of today."""
    today = access.today.isoformat()
    return Q(**{f"{end}__in": ("", today[:4], today[:7])}) | Q(**{f"{end}__gt": today})


def day_noted(access: Access) -> TruncDate:
    """The day on which a row was noted, as the person counts days."""
    ends = access.day_ends
    shifted = F("created_at") - dt.timedelta(hours=ends.hour, minutes=ends.minute)
    return TruncDate(ExpressionWrapper(shifted, DateTimeField()), tzinfo=ZoneInfo(access.zone))


def role_of_now(access: Access) -> models.Experience | None:
    """The one job held now; None where there is none, or several of which nobody said which is meant."""
    held = list(jobs(access)[:2])
    return held[0] if len(held) == 1 else None


def jobs(access: Access) -> QuerySet[models.Experience]:
    """The jobs held now, the latest begun first."""
    mine = {"person_id": access.person, "archived_at": None, "kind": "job"}
    return models.Experience.objects.filter(lasting(access), **mine).order_by("-start", "-created_at")


def placed(access: Access, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said, with the job of now where no role was named, so that it falls silent with that job."""
    if "experience_id" in said:
        return dict(said)
    role = role_of_now(access)
    return {**said, "experience_id": role.pk if role else None}
