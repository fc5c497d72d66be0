"""Whom to ask for feedback next."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Max

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.around import Someone
from waymark.career.advice.memo import owner
from waymark.career.queries.at_work import is_safe
from waymark.guidance.feedback_ask import LATELY, Asked, whom

FEW_AT_ONCE = 1
"""Whom a shy person is shown at once."""


def next_asked(access: Access) -> tuple[Asked, ...]:
    """Up to three who give feedback or worked with the person lately, a shy one's first; nobody if quiet."""
    person = owner(access)
    if person.quiet:
        return ()
    near = _near(access)
    found = whom(
        (one.contact for one in near),
        {one.contact.id: one.last for one in near if one.last},
        _last_asked(access),
        access.today,
        safe=is_safe(person),
    )
    return found[:FEW_AT_ONCE] if person.shy else found


def _near(access: Access) -> list[Someone]:
    """Who was said to give feedback, and who was met within the days in which one remembers."""
    since = access.today - LATELY
    return [
        one
        for one in around.people(access).values()
        if not one.contact.leave_alone
        and ("feedback" in one.contact.gives or (one.last is not None and one.last >= since))
    ]


def _last_asked(access: Access) -> dict[str, dt.date]:
    """When each contact was last asked."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "asked": True}
    rows = models.Feedback.objects.filter(**mine).exclude(contact=None).order_by()
    return {str(key): day for key, day in rows.values_list("contact_id").annotate(last=Max("day"))}
