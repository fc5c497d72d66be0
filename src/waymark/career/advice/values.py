"""What matters to somebody in work: every sort, and what stands otherwise since."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice import results
from waymark.career.records.sitting import Results
from waymark.career.verbs import verb
from waymark.guidance.trend import Taken, trends


@verb(kind="read")
def show(access: Access) -> Results:
    """All sorts of values, newest first, and how the newest differs; what of it is chance is not known."""
    return results_of(access)


def results_of(access: Access) -> Results:
    """As `show`, within another verb."""
    found = results.of(access, "values")
    taken = [Taken(day=one.taken_on, scores=one.scores) for one in reversed(found)]
    return Results(results=found, trends=trends(taken, None))
