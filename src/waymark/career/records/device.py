"""A device that may open the record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(Kept):
    """A telephone or tablet; not yet paired while `paired_at` is None."""

    name: str
    paired_at: dt.datetime | None = None
    last_seen: dt.date | None = None
    revoked_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSecret(Device):
    """A device with its secret, which is told once and never again."""

    secret: str = ""
