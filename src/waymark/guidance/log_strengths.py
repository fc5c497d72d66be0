"""Strengths that the log speaks of: what is kept often and lately counts most (methods 3.2).

Waymark's setting throughout; it says no more than "you kept this".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import fsum

HALF_LIFE = 365.0
"""Days after which a line counts half."""
FEWEST = 2
"""Lines that a skill needs before it is named."""
MOST = 5


def weight(days: Sequence[date], today: date) -> float:
    """What lines of these days count together: one of today 1, one of a year ago a half."""
    return fsum(0.5 ** (max((today - day).days, 0) / HALF_LIFE) for day in days)


def strongest(days_by_skill: Mapping[str, Sequence[date]], today: date) -> tuple[tuple[str, float], ...]:
    """The up to five skills with the highest weight, of those with at least two lines."""
    weighed = [(skill, weight(days, today)) for skill, days in days_by_skill.items() if len(days) >= FEWEST]
    return tuple(sorted(weighed, key=lambda pair: (-pair[1], pair[0]))[:MOST])
