"""Where people are met."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.people import GatheringKind, GatheringState
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering(Kept):
    """An event, an association, a membership …, with what is to be done after it."""

    name: str
    kind: GatheringKind = "event"
    start: str = ""
    end: str = ""
    place: str = ""
    url: str = ""
    state: GatheringState = "planned"
    what_for: str = ""
    note: str = ""
    follow_up: tuple[str, ...] = ()
