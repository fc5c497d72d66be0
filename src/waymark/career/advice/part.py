"""Parts with check-ins of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries.current import lasting
from waymark.career.records.around import CheckIn
from waymark.career.records.interaction import Who
from waymark.career.records.part import Part
from waymark.career.records.row import to_record
from waymark.career.verbs import verb
from waymark.guidance.cadence import Cadence, Standing, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A contact whose check-in has come round, in which part, and how long ago the last contact was."""

    who: Who
    kind: str
    standing: Standing


@verb(kind="read")
def due(access: Access) -> tuple[CheckIn, ...]:
    """Mentors, sponsors and others whose check-in has come round, the longest ago first; none in quiet mode.

    The manager is never among them where it is not safe to talk about goals.
    """
    found = () if owner(access).quiet else checks(access)
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "cadence_days__gt": 0}
    rows = models.Part.objects.filter(lasting(access), **mine, contact_id__in=[one.who.id for one in found])
    kept = {(row.contact_id, row.kind): to_record(Part, row) for row in rows}
    return tuple(
        CheckIn(part=kept[one.who.id, one.kind], who=one.who, standing=one.standing) for one in found
    )


@remembered
def checks(access: Access) -> tuple[Check, ...]:
    """Every check-in that has come round, without a look at any row but what is known of people already."""
    found, today = [], access.today
    for someone in around.kept_up(access).values():
        if not someone.contact.may_be_proposed(today) or someone.contact.planned:
            continue
        for kind, days in someone.plays:
            if days:
                wish = Cadence(days=days, source="part")
                at = standing(wish, someone.last, someone.set_on, today)
                if at.ratio >= 1:
                    who = Who(id=UUID(someone.contact.id), name=someone.contact.name)
                    found.append(Check(who=who, kind=kind, standing=at))
    return tuple(sorted(found, key=lambda one: (-one.standing.ratio, one.who.name)))
