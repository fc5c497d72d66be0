"""Who matters for a goal, and what kind of attention serves."""

from __future__ import annotations

from django.db.models import BooleanField, ExpressionWrapper

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries.at_work import is_safe, leads
from waymark.career.records.row import to_record
from waymark.career.records.stakeholder import Stakeholder
from waymark.career.records.work import Around
from waymark.career.verbs import verb
from waymark.guidance import stakeholders as guidance
from waymark.guidance.stakeholders import KNOWN, attend


@verb(kind="read")
def around(access: Access) -> tuple[Around, ...]:
    """Everybody who matters, with the attention that serves: first who decides and is not for it yet.

    Where it is not safe at work, nothing is advised about whoever leads one: they are named and no more.
    """
    return _around(access)


@remembered
def _around(access: Access) -> tuple[Around, ...]:
    rows = models.Stakeholder.objects.filter(person_id=access.person, archived_at=None)
    rows = rows.select_related("contact", "goal", "action")
    rows = rows.annotate(leading=ExpressionWrapper(leads(access), output_field=BooleanField()))
    known = {str(row.pk): row for row in rows.order_by("created_at")}
    safe = is_safe(owner(access))
    found = attend(
        guidance.Stakeholder(
            id=key,
            who=row.who,
            influence=row.influence,
            interest=row.interest,
            strength=_strength(row.contact.closeness),
            next_step=row.next_step,
        )
        for key, row in known.items()
    )
    return tuple(
        Around(
            stakeholder=to_record(Stakeholder, row := known[one.stakeholder.id]),
            goal=row.goal.title if row.goal else "",
            planned=row.action is not None and row.action.state in {"planned", "doing"},
            reasons=one.reasons if safe or not row.leading else (),
        )
        for one in found
    )


def _strength(closeness: int | None) -> float:
    """How close one is by one's own word, 0–1; where nothing was said, nothing is said of it."""
    return KNOWN if closeness is None else (closeness - 1) / 4
