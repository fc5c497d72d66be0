"""Where what is published of an occupation stands against what somebody's life needs.

Only two needs can be held against published figures: income and preparation. What is not published, or is
published in another currency, counts against nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unmet = Literal["pay", "preparation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What can be held against published figures: income a year in a currency, preparation at most 1–5."""

    income: float | None = None
    currency: str = ""
    preparation: int | None = None


def unmet(limits: Limits, *, pay: float | None, currency: str, preparation: int | None) -> tuple[Unmet, ...]:
    """Which limits an occupation does not keep, by its median `pay` a year and its `preparation`."""
    found: list[Unmet] = []
    comparable = limits.income is not None and pay is not None and currency == limits.currency
    if comparable and pay < limits.income:  # type: ignore[operator]
        found.append("pay")
    if limits.preparation is not None and preparation is not None and preparation > limits.preparation:
        found.append("preparation")
    return tuple(found)
