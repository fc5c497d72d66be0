"""A job advert that somebody read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar
from uuid import UUID

from waymark.career.exchange.advert_records import Demand
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Advert(Kept):
    """A job advert as it was pasted; `demands` are what it asks for, what ends an application first."""

    READ: ClassVar = MappingProxyType({"demands": Demand})

    title: str = ""
    employer: str = ""
    place: str = ""
    url: str = ""
    text: str
    read_on: dt.date
    demands: tuple[Demand, ...] = ()
    option_id: UUID | None = None
