"""Work style: which kind of place, pace, company and structure somebody prefers.

Preferences as they were stated and nothing more: no types, no traits, no comparison with other people, and
they rank no occupations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from waymark.guidance.instrument import Instrument, score
from waymark.guidance.reasons import Reason

SAID = {
    "place": "style.place",
    "pace": "style.pace",
    "company": "style.company",
    "structure": "style.structure",
}
FACETS = tuple(SAID)
CLEAR = 0.5
"""A mean this far from the middle of 1–5 is a preference (Waymark's setting)."""

Lean = Literal["left", "right", "either", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """One facet between its two ends: `mean` 1 (left) to 5 (right), None while questions are open.

    The ends: staying in one place – moving about; a steady pace – a brisk one; on one's own – among people;
    one's own way – clear rules.
    """

    facet: str
    mean: float | None
    lean: Lean
    reason: Reason


def leanings(instrument: Instrument, answers: Mapping[str, float]) -> tuple[Leaning, ...]:
    """One leaning per facet, from answers 1–5 by item id; refuses as `instrument.score`."""
    return tuple(_leaning(scale.scale, scale.mean) for scale in score(instrument, answers))


def _leaning(facet: str, mean: float | None) -> Leaning:
    lean: Lean
    if mean is None:
        lean = "open"
    elif abs(mean - 3) < CLEAR:
        lean = "either"
    else:
        lean = "left" if mean < 3 else "right"  # noqa: PLR2004 - the middle of 1–5
    said = Reason(SAID[facet], {"lean": lean})
    return Leaning(facet=facet, mean=mean, lean=lean, reason=said)
