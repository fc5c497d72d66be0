"""What a person says about themselves and their time."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypedDict, Unpack

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.nouns import edited
from waymark.career.problems import Problems
from waymark.career.records.fields import Chapters, Locale, Name, Text, WeeklyHours, Word, Zone
from waymark.career.records.people import SafeAtWork
from waymark.career.records.person import Blackout, Person, Window
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb

LONGEST_NIGHT = 12
"""Hours; a free time over midnight that is longer has more likely its start and end mixed up."""


class Facts(TypedDict, total=False):
    """What can be said of the person; `quiet` wants no nudges, `shy` one a week.

    `safe_at_work` is whether they can talk about their goals there; `looking` whether they search now.
    """

    name: Name
    headline: Name
    summary: Text
    place: Name
    email: Name
    phone: Name
    url: Name
    zone: Zone
    locale: Locale
    day_ends: dt.time
    came_for: Literal["track", "next", "changed", "looking"]
    hours_per_week: WeeklyHours
    windows: tuple[Window, ...]
    blackouts: tuple[Blackout, ...]
    discreet: bool
    quiet: bool
    shy: bool
    safe_at_work: SafeAtWork
    looking: bool
    chapters: Chapters


@verb(kind="write")
def edit(access: Access, *, version: int | Keep = KEEP, **facts: Unpack[Facts]) -> Person:
    """Change what is known of the person; what is not given stays."""
    if any(w.hours > LONGEST_NIGHT and w.end <= w.start for w in facts.get("windows", ())):
        raise Problems.one("person.window_ends_before_it_starts", "windows")
    if any(b.last < b.first for b in facts.get("blackouts", ())):
        raise Problems.one("person.blackout_ends_before_it_starts", "blackouts")
    return edited(access, models.Person, Person, access.person, version, **facts)


@verb(kind="write", main="chapter")
def open_chapter(access: Access, *, chapter: Word) -> Person:
    """Let a chapter stand in the rail from now on."""
    now = change.get(access, models.Person, access.person).chapters
    return edit(access, chapters=tuple(dict.fromkeys([*now, chapter])))


@verb(kind="write")
def not_today(access: Access) -> Person:
    """Answer the daily question with "not today"; it is not asked again before tomorrow."""
    return to_record(Person, change.revise(access, models.Person, access.person, not_today_on=access.today))
