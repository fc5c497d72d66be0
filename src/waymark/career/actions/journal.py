"""Notes that somebody writes for themselves."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, putting_away, showing
from waymark.career.records.fields import Key, Practice, Text
from waymark.career.records.journal import Journal
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a note: the prompt it answers, what helped to think, what it taught."""

    prompt: Key
    practice: Practice
    lesson: Text


@verb(kind="write", main="text")
def add(access: Access, *, text: Text, day: dt.date | None = None, **facts: Unpack[Facts]) -> Journal:
    """Write a note for yourself; its day is today unless said."""
    return added(access, models.Journal, Journal, text=text, day=day or access.today, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Text | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Journal:
    """Change a note; what is not given stays."""
    return edited(access, models.Journal, Journal, id, version, text=text, day=day, **facts)


archive, restore = putting_away(models.Journal, Journal, "a note")
show = showing(models.Journal, Journal, "notes")
