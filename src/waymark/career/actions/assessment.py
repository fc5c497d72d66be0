"""Results of inventories, with their dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.problems import Problems
from waymark.career.records.assessment import Assessment
from waymark.career.records.fields import Answers, Line, Name, Scores, Text
from waymark.career.verbs import KEEP, Keep, verb
from waymark.guidance.profiles import INTERESTS, VALUES

SIX = {"interests": INTERESTS, "values": VALUES}
"""The instruments whose scores advice reads, each with its six scales."""
MOST = {"interests": 40, "values": 30}


class Facts(TypedDict, total=False):
    """What more can be said of a result."""

    scores: Scores
    answers: Answers
    source: Name
    note: Text


@verb(kind="write", main="instrument")
def add(
    access: Access, *, instrument: Line, taken_on: dt.date | None = None, **facts: Unpack[Facts]
) -> Assessment:
    """Add a result of an inventory, of today unless said."""
    _require_scales(instrument, facts.get("scores", {}))
    day = taken_on or access.today
    return added(access, models.Assessment, Assessment, instrument=instrument, taken_on=day, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    instrument: Line | Keep = KEEP,
    taken_on: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Assessment:
    """Change a result of an inventory; what is not given stays."""
    named = {"instrument": instrument, "taken_on": taken_on}
    made = edited(access, models.Assessment, Assessment, id, version, **named, **facts)
    _require_scales(made.instrument, made.scores)
    return made


def _require_scales(instrument: str, scores: Mapping[str, float]) -> None:
    """A known inventory has its six scales, each within its range; any other is kept as it is."""
    names, most = SIX.get(instrument, ()), MOST.get(instrument, 0)
    if names and (set(scores) != set(names) or not all(0 <= s <= most for s in scores.values())):
        raise Problems.one("assessment.six_scores", "scores", most=most, names=", ".join(names))


archive, restore = putting_away(models.Assessment, Assessment, "a result of an inventory")
find = listing(models.Assessment, Assessment, "results, newest first", "-taken_on", "-created_at")
