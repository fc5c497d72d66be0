"""What happened, or is planned, between the person and their contacts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.action import Action
from waymark.career.records.people import Channel, InteractionState, StartedBy
from waymark.career.records.promise import Promise
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction(Kept):
    """A meeting, a call, a message, planned or past."""

    day: dt.date
    at: dt.time | None = None
    state: InteractionState = "happened"
    channel: Channel = "meeting"
    started_by: StartedBy = ""
    title: str = ""
    text: str = ""
    private: str = ""
    minutes: int | None = None
    gathering_id: UUID | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A contact by key and name."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """An interaction with whom it was, what is mine to do after it, and what is theirs."""

    interaction: Interaction
    people: tuple[Who, ...] = ()
    mine: tuple[Action, ...] = ()
    theirs: tuple[Promise, ...] = ()
    new: tuple[Who, ...] = ()
    """Who became a contact by it."""
    back: tuple[Who, ...] = ()
    """Who had been put away and is a contact again."""
