"""What a person says about themselves and their time."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.problems import Problems
from waymark.career.records.fields import Locale, Name, Text, WeeklyHours, Zone
from waymark.career.records.person import Blackout, Person, Window
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb

LONGEST_NIGHT = 12
"""Hours; a free time over midnight that is longer has more likely its start and end mixed up."""


@verb(kind="write")
def edit(
    access: Access,
    *,
    version: int | Keep = KEEP,
    name: Name | Keep = KEEP,
    headline: Name | Keep = KEEP,
    summary: Text | Keep = KEEP,
    place: Name | Keep = KEEP,
    email: Name | Keep = KEEP,
    phone: Name | Keep = KEEP,
    url: Name | Keep = KEEP,
    zone: Zone | Keep = KEEP,
    locale: Locale | Keep = KEEP,
    day_ends: dt.time | Keep = KEEP,
    came_for: Literal["track", "next", "changed", "looking"] | Keep = KEEP,
    hours_per_week: WeeklyHours | Keep = KEEP,
    windows: tuple[Window, ...] | Keep = KEEP,
    blackouts: tuple[Blackout, ...] | Keep = KEEP,
    discreet: bool | Keep = KEEP,
) -> Person:
    """Change what is known of the person; what is not given stays."""
    if windows is not KEEP and any(w.hours > LONGEST_NIGHT and w.end <= w.start for w in windows):
        raise Problems.one("person.window_ends_before_it_starts", "windows")
    if blackouts is not KEEP and any(b.last < b.first for b in blackouts):
        raise Problems.one("person.blackout_ends_before_it_starts", "blackouts")
    row = change.revise(
        access,
        models.Person,
        access.person,
        version=version,
        name=name,
        headline=headline,
        summary=summary,
        place=place,
        email=email,
        phone=phone,
        url=url,
        zone=zone,
        locale=locale,
        day_ends=day_ends,
        came_for=came_for,
        hours_per_week=hours_per_week,
        windows=KEEP if windows is KEEP else [w.as_json() for w in windows],
        blackouts=KEEP if blackouts is KEEP else [b.as_json() for b in blackouts],
        discreet=discreet,
    )
    return to_record(Person, row)


@verb(kind="write")
def not_today(access: Access) -> Person:
    """Answer the daily question with "not today"; it is not asked again before tomorrow."""
    return to_record(Person, change.revise(access, models.Person, access.person, not_today_on=access.today))
