"""Whom to get back to."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Annotated, Final
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Count, Max

from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries import acquaintance
from waymark.career.records.around import Quiet, Reconnect
from waymark.career.verbs import verb
from waymark.guidance import cadence, ties
from waymark.guidance.cadence import Turn

MOST: Final = 60
"""The longest overdue whose closeness is looked at; beyond the cap, more silence lifts nobody."""
FEWEST_DAYS: Final = 3
"""Days with somebody from which on there is a rhythm."""


@verb(kind="read")
def show(access: Access, *, limit: Annotated[int, Ge(1), Le(100)] = 7) -> Reconnect:
    """Whom to get back to by the cadence that was meant, and who fades without one; nobody in quiet mode."""
    if owner(access).quiet:
        return Reconnect()
    return Reconnect(turns=turns(access)[:limit], fading=_fading(access)[:limit])


@remembered
def turns(access: Access) -> tuple[Turn, ...]:
    """Everybody it may be time for, those first who are likeliest to matter."""
    wanted = {key: one for key, one in around.kept_up(access).items() if one.cadence}
    if not wanted:
        return ()
    today = access.today
    standings = {
        key: cadence.standing(one.cadence, one.last, one.set_on, today)
        for key, one in wanted.items()
        if one.cadence
    }
    due = sorted((key for key, at in standings.items() if at.time), key=lambda key: -standings[key].ratio)
    near = [key for key in due if wanted[key].contact.may_be_proposed(today)][:MOST]
    strengths = around.strengths(access, (wanted[key] for key in near))
    found = ((wanted[key].contact, standings[key], strengths[key].value) for key in near)
    return cadence.reconnect(found, today)


@remembered
def _fading(access: Access) -> tuple[Quiet, ...]:
    """Who is quieter than was usual between the two of you, and has no cadence; the longest rhythm last."""
    rows = acquaintance.real(access).order_by().values_list("contact_id")
    rows = rows.annotate(days=Count("day", distinct=True), latest=Max("day")).filter(
        days__gte=FEWEST_DAYS,
        latest__lte=access.today - dt.timedelta(days=cadence.SHORTEST),
        latest__gt=access.today - dt.timedelta(days=ties.DORMANT),
    )
    near = around.some(access, [row[0] for row in rows])
    bare = {key: one for key, one in near.items() if one.cadence is None}
    met: dict[str, list[dt.date]] = defaultdict(list)
    for touch in acquaintance.touches(access, map(UUID, bare)):
        if touch.real:
            met[touch.contact].append(touch.day)
    found = [
        Quiet(contact=bare[key].contact, fading=quiet)
        for key, days in met.items()
        if bare[key].contact.may_be_proposed(access.today)
        and not bare[key].contact.planned
        and (quiet := cadence.fading(days, access.today))
    ]
    found.sort(key=lambda one: (-(one.contact.closeness or 0), one.fading.rhythm, one.contact.name))
    return tuple(found)
