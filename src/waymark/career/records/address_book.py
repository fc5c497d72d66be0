"""An address book on another server."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressBook(Kept):
    """An address book that is kept in step; what opens it is told to nobody."""

    name: str
    url: str
    user: str = ""
    home: bool = False
    synced_on: dt.date | None = None
