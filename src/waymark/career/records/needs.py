"""What somebody's life needs from work."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.fields import Travel
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs(Kept):
    """Income a year in `currency`, hours a week, place, travel, preparation (job zone 1–5), care, musts."""

    income_floor: float | None = None
    currency: str = ""
    hours_max: float | None = None
    place: str = ""
    travel: Travel = ""
    preparation_max: int | None = None
    care: str = ""
    non_negotiables: tuple[str, ...] = ()
