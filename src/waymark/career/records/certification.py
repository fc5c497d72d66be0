"""A licence or certificate."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification(Kept):
    """A licence or certificate."""

    name: str
    issuer: str = ""
    date: str = ""
    expires: str = ""
    number: str = ""
    url: str = ""
