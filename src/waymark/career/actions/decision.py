"""Decisions, and what came of them."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.problems import Problems
from waymark.career.records.decision import Decision
from waymark.career.records.fields import Keys, Line, Text
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a decision."""

    options: Keys
    chosen_id: UUID | None
    reason: Text
    change_my_mind: Text
    look_back_on: dt.date | None
    looked_back_on: dt.date | None
    outcome: Text


@verb(kind="write", main="title")
def add(
    access: Access, *, title: Line, decided_on: dt.date | None = None, **facts: Unpack[Facts]
) -> Decision:
    """Add a decision, of today unless said; the option that was chosen is marked so."""
    day = decided_on or access.today
    return _kept(access, added(access, models.Decision, Decision, title=title, decided_on=day, **facts))


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    decided_on: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Decision:
    """Change a decision; what is not given stays."""
    said = {"title": title, "decided_on": decided_on}
    return _kept(access, edited(access, models.Decision, Decision, id, version, **said, **facts))


@verb(kind="write", main="id")
def look_back(
    access: Access, *, id: UUID, outcome: Text, again_on: dt.date | None = None, version: int | Keep = KEEP
) -> Decision:
    """Say what came of a decision; it is asked about no more, or again on a later day."""
    said = {"outcome": outcome, "looked_back_on": access.today}
    if again_on:
        said["look_back_on"] = again_on
    return _kept(access, edited(access, models.Decision, Decision, id, version, **said))


archive, restore = putting_away(models.Decision, Decision, "a decision")
find = listing(models.Decision, Decision, "decisions, newest first", "-decided_on", "-created_at")
show = showing(models.Decision, Decision, "decisions")


def _kept(access: Access, made: Decision) -> Decision:
    """A decision looks back later than it was made, and what it chose is one of its options, and chosen."""
    if made.look_back_on and made.look_back_on < made.decided_on:
        raise Problems.one("decision.looks_back_too_early", "look_back_on")
    if made.chosen_id is None:
        return made
    change.revise(access, models.Option, made.chosen_id, state="chosen")
    chosen = str(made.chosen_id)
    if chosen in made.options:
        return made
    return edited(access, models.Decision, Decision, made.id, KEEP, options=(*made.options, chosen))
