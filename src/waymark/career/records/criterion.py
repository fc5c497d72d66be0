"""What options are weighed by."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.fields import Measure
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Kept):
    """What counts, and how much (0–10). `own` is estimated by the person; other measures are published."""

    label: str
    weight: float = 5.0
    measure: Measure = "own"
