"""Reading what happened between the person and their contacts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Exists, OuterRef

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.queries.words import holding
from waymark.career.records.action import Action
from waymark.career.records.fields import Name
from waymark.career.records.interaction import Interaction, Talk, Who
from waymark.career.records.people import Channel, InteractionState
from waymark.career.records.promise import Promise
from waymark.career.records.row import to_record
from waymark.career.verbs import verb


@verb(kind="read", main="text")
def find(
    access: Access,
    *,
    text: Name = "",
    contact_id: UUID | None = None,
    gathering_id: UUID | None = None,
    state: InteractionState | None = None,
    channel: Channel | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    limit: Annotated[int, Ge(1), Le(500)] = 50,
    skip: Annotated[int, Ge(0)] = 0,
    archived: bool = False,
) -> tuple[Talk, ...]:
    """Talks, the newest day first: of one contact, at one event, as they stand, with these words."""
    rows = models.Interaction.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    if contact_id:
        mine = models.Presence.objects.filter(
            person_id=access.person, contact_id=contact_id, archived_at=None, interaction=OuterRef("pk")
        )
        rows = rows.filter(Exists(mine))
    said: dict[str, object] = {"gathering_id": gathering_id, "state": state, "channel": channel}
    said |= {"day__gte": since, "day__lte": until}
    rows = rows.filter(**{name: value for name, value in said.items() if value})
    rows = holding(rows, text)
    return talks(access, rows.order_by("-day", "-created_at")[skip : skip + limit])


@verb(kind="read", main="id")
def show(access: Access, *, id: UUID) -> Talk:
    """One talk by its key, put away or not."""
    (found,) = talks(access, [change.get(access, models.Interaction, id)])
    return found


def talks(access: Access, rows: Iterable[models.Interaction]) -> tuple[Talk, ...]:
    """Talks with who was there and what was agreed on, in three queries however many they are."""
    asked = list(rows)
    keys = [row.pk for row in asked]
    mine = {"person_id": access.person, "interaction_id__in": keys, "archived_at": None}
    seats = models.Presence.objects.filter(**mine)
    there: dict[UUID, list[Who]] = {}
    for seat in seats.select_related("contact").order_by("created_at"):
        there.setdefault(seat.interaction_id, []).append(Who(id=seat.contact_id, name=str(seat.contact)))
    steps: dict[UUID | None, list[Action]] = {}
    for action in models.Action.objects.filter(**mine).order_by("created_at"):
        steps.setdefault(action.interaction_id, []).append(to_record(Action, action))
    words: dict[UUID | None, list[Promise]] = {}
    for promise in models.Promise.objects.filter(**mine).order_by("created_at"):
        words.setdefault(promise.interaction_id, []).append(to_record(Promise, promise))
    return tuple(
        Talk(
            interaction=to_record(Interaction, row),
            people=tuple(there.get(row.pk, ())),
            mine=tuple(steps.get(row.pk, ())),
            theirs=tuple(words.get(row.pk, ())),
        )
        for row in asked
    )
