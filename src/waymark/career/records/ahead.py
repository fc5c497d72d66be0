"""Work in some years."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.story import Library
from waymark.catalogue.records import Exposure, Outlook
from waymark.guidance.three_years import ThreeYears


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """Published signs of change in one occupation; `own` where it is the person's work of now."""

    code: str
    title: str
    own: bool
    outlook: Outlook | None
    change: ThreeYears
    exposure: Exposure | None
    library: Library
