"""The safety net: referees who agreed, people to ring, a CV that was looked at."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from django.db.models import F, Max, Q, TextField
from django.db.models.functions import Cast

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import owner
from waymark.career.queries import acquaintance
from waymark.career.queries.at_work import is_safe, leads
from waymark.career.queries.current import lasting
from waymark.career.records.around import Readiness, Referee
from waymark.career.records.contact import Contact
from waymark.career.records.interaction import Who
from waymark.career.records.part import Part
from waymark.career.records.row import to_record, to_records
from waymark.career.verbs import verb

RING: Final = 3
"""People to ring: three are enough to begin."""
CLOSE: Final = 4
LOOKED: Final = "cv"
"""The kind under which it is kept that the CV was looked at."""
OF_A_CV: Final = ("experience.", "education.", "certification.", "skill.", "project.", "history.apply")
"""Changes after which what a CV tells was plainly looked at."""


@verb(kind="read")
def show(access: Access) -> Readiness:
    """Who would speak for you, whom you could ring, and when what a CV tells was last looked at."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "contact__archived_at": None}
    rows = models.Part.objects.filter(lasting(access), **mine, kind="referee").select_related("contact")
    referees = tuple(
        Referee(
            part=to_record(Part, row),
            who=Who(id=row.contact_id, name=str(row.contact)),
            agreed_on=row.agreed_on,
        )
        for row in rows.order_by("created_at")
    )
    return Readiness(referees=referees, ring=_ring(access), looked_on=_looked(access))


def _ring(access: Access) -> tuple[Contact, ...]:
    """Those who are close or an open ear, the closest first; nobody who leads one where that is not safe."""
    rows = acquaintance.contacts(access).filter(leave_alone=False)
    if not is_safe(owner(access)):
        rows = rows.exclude(leads(access, "pk"))
    rows = rows.annotate(given=Cast("gives", TextField()))
    rows = rows.filter(Q(closeness__gte=CLOSE) | Q(given__contains="emotional_support"))
    return to_records(Contact, rows.order_by(F("closeness").desc(nulls_last=True), "folded")[:RING])


def _looked(access: Access) -> dt.date | None:
    """The later of the day on which it was said to be looked at, and the last change to what it tells."""
    said = models.Nudge.objects.filter(
        person_id=access.person, archived_at=None, kind=LOOKED, answer="acted"
    ).aggregate(day=Max("day"))["day"]
    asked = Q()
    for verb_ in OF_A_CV:
        asked |= Q(verb__startswith=verb_)
    changed = models.Change.objects.filter(asked, person_id=access.person).aggregate(at=Max("at"))["at"]
    days = [day for day in (said, access.day_of(changed) if changed else None) if day]
    return max(days, default=None)
