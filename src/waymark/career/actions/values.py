"""What matters to somebody in work."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.actions import assessment
from waymark.career.records.assessment import Assessment
from waymark.career.verbs import verb
from waymark.catalogue.instruments import value_sort
from waymark.guidance import values
from waymark.guidance.profiles import VALUES


@verb(kind="write", main="columns")
def keep(access: Access, *, columns: tuple[tuple[str, ...], ...]) -> Assessment:
    """Keep a sort: five columns of four statement keys, the most important first."""
    scores = dict(zip(VALUES, values.score(columns, value_sort().statements), strict=True))
    places = {key: 5 - n for n, column in enumerate(columns) for key in column}
    return assessment.add(access, instrument="values", scores=scores, answers=places, source="own")
