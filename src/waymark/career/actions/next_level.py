"""What the next level means to somebody."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MaxLen

from waymark.career.access import Access
from waymark.career.actions import assessment
from waymark.career.problems import Problems
from waymark.career.records.assessment import Assessment
from waymark.career.records.fields import Meaning, Text
from waymark.career.verbs import verb

PICKS = 2
"""To choose two of six is to say what the others may wait for."""


@verb(kind="write", main="picks")
def choose(
    access: Access, *, picks: Annotated[tuple[Meaning, ...], MaxLen(6)] = (), note: Text = ""
) -> Assessment:
    """Choose the two of six that the next level is about: pay, say, calm, craft, people, meaning."""
    chosen = tuple(dict.fromkeys(picks))
    if len(chosen) != PICKS:
        raise Problems.one("level.pick_two", "picks", count=len(chosen))
    scores = {str(one): 1.0 for one in chosen}
    return assessment.add(access, instrument="next_level", scores=scores, note=note, source="own")
