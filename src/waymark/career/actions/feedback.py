"""What others said of the person’s work, and what the person said of theirs."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.feedback import Feedback
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.work_fields import FeedbackSource, FeedbackWay
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of feedback."""

    way: FeedbackWay
    who: Name
    source: FeedbackSource
    about: Name
    asked: bool
    goal_id: UUID | None
    skill_id: UUID | None
    what_i_do: Text


@verb(kind="write", main="text")
def add(access: Access, *, text: Line, day: dt.date | None = None, **facts: Unpack[Facts]) -> Feedback:
    """Keep what was said."""
    said = told(access, facts, who="contact_id")
    return added(access, models.Feedback, Feedback, text=text, day=day or access.today, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Line | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Feedback:
    """Change feedback; what is not given stays."""
    said = told(access, facts, who="contact_id", of=(models.Feedback, id))
    return edited(access, models.Feedback, Feedback, id, version, text=text, day=day, **said)


archive, restore = putting_away(models.Feedback, Feedback, "feedback")
find = listing(models.Feedback, Feedback, "feedback", "-day", "-created_at")
