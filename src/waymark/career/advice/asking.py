"""Whom to ask for feedback next."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q, TextField
from django.db.models.functions import Cast

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.memo import owner
from waymark.career.queries import acquaintance
from waymark.career.queries.at_work import is_safe
from waymark.guidance.feedback_ask import LATELY, Asked, whom

FEW_AT_ONCE = 1
"""Whom a shy person is shown at once."""


def next_asked(access: Access) -> tuple[Asked, ...]:
    """Up to three who give feedback or worked with the person lately, a shy one's first; nobody if quiet."""
    person = owner(access)
    if person.quiet:
        return ()
    some = around.some(access, _near(access))
    found = whom(
        (one.contact for one in some.values()),
        {key: one.last for key, one in some.items() if one.last},
        _last_asked(access),
        access.today,
        safe=is_safe(person),
    )
    return found[:FEW_AT_ONCE] if person.shy else found


def _near(access: Access) -> list[UUID]:
    """Who was said to give feedback, and who was met within the days in which one remembers."""
    met = acquaintance.real(access).filter(contact_id=OuterRef("pk"), day__gte=access.today - LATELY)
    rows = acquaintance.contacts(access).filter(leave_alone=False)
    rows = rows.annotate(given=Cast("gives", TextField()))
    return list(rows.filter(Q(given__contains='"feedback"') | Exists(met)).values_list("pk", flat=True))


def _last_asked(access: Access) -> dict[str, dt.date]:
    """When each contact was last asked."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "asked": True}
    rows = models.Feedback.objects.filter(**mine).exclude(contact=None).order_by()
    return {str(key): day for key, day in rows.values_list("contact_id").annotate(last=Max("day"))}
