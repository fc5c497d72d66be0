"""What is expected of the person."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.expectation import Expectation
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.work_fields import Standing
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of an expectation."""

    measure: Name
    result: Text
    who: Name
    day: dt.date | None
    standing: Standing
    experience_id: UUID | None
    appraisal: Name
    action_id: UUID | None


@verb(kind="write", main="text")
def add(access: Access, *, text: Line, **facts: Unpack[Facts]) -> Expectation:
    """Note what is expected of you."""
    said = told(access, facts, who="contact_id")
    return added(access, models.Expectation, Expectation, text=text, **said)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Expectation:
    """Change an expectation; what is not given stays."""
    said = told(access, facts, who="contact_id", of=(models.Expectation, id))
    return edited(access, models.Expectation, Expectation, id, version, text=text, **said)


archive, restore = putting_away(models.Expectation, Expectation, "an expectation")
find = listing(models.Expectation, Expectation, "expectations", "-day", "-created_at")
