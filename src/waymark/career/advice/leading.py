"""The people somebody leads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import talks
from waymark.career.advice.memo import remembered
from waymark.career.records.deliverable import Deliverable
from waymark.career.records.feedback import Feedback
from waymark.career.records.row import to_records
from waymark.career.records.their_aim import TheirAim
from waymark.career.records.work import Led
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> tuple[Led, ...]:
    """Everybody you lead: their aims in their words, your talks, what is in their hands, and feedback."""
    return _led(access)


@remembered
def _led(access: Access) -> tuple[Led, ...]:
    rows = talks.under_way(access).filter(kind="report")
    series = {row.contact_id: row for row in rows}
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "contact__in": series}
    aims = models.TheirAim.objects.filter(**mine, state="open").select_related("contact").order_by("by")
    handed = models.Deliverable.objects.filter(**mine, state="open").select_related("contact", "agreed")
    said = models.Feedback.objects.filter(**mine).select_related("contact").order_by("-day", "-created_at")
    by_aim, by_thing, by_word = _by(aims), _by(handed.order_by("by")), _by(said)
    return tuple(
        Led(
            contact_id=key,
            who=row.who,
            talks=talks.talks(access, row),
            aims=to_records(TheirAim, by_aim.get(key, ())),
            handed=to_records(Deliverable, by_thing.get(key, ())),
            feedback=to_records(Feedback, by_word.get(key, ())),
        )
        for key, row in series.items()
    )


def _by(rows: Iterable[Any]) -> dict[UUID, list[Any]]:
    """Rows by their contact."""
    found: dict[UUID, list[Any]] = {}
    for row in rows:
        found.setdefault(row.contact_id, []).append(row)
    return found
