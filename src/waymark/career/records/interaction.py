"""What happened, or is planned, between the person and their contacts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.people import Channel, InteractionState, StartedBy
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
