"""How it went with what was on an agenda."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.guidance.agenda import Matter


def settle(access: Access, row: models.Series, matter: Matter, **fields: Any) -> models.Point:
    """Note how it went with something on the agenda: in its own point, or in one made of it."""
    noun, _, key = matter.key.partition(":")
    if noun == "point":
        return change.revise(access, models.Point, UUID(key), **fields)
    said = {"kind": matter.kind, "text": matter.text, "options": list(matter.options)}
    said |= {"recommendation": matter.recommendation, "from_noun": noun, "from_id": key}
    return change.create(access, models.Point, series=row, **said, **fields)


def follow(access: Access, matter: Matter, day: dt.date) -> None:
    """What was talked about is told, made or given, where it stands in the record."""
    noun, _, key = (matter.source or matter.key).partition(":")
    if noun == "flag":
        change.revise(access, models.Flag, UUID(key), state="told", told_on=day)
    elif noun == "ask":
        change.revise(access, models.Ask, UUID(key), state="made", made_on=day)
    elif noun == "feedback":
        change.revise(access, models.Feedback, UUID(key), way="given", day=day)
