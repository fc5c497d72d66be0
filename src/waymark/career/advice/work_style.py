"""Which kind of place, pace, company and structure somebody prefers, and what other questionnaires said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career.access import Access
from waymark.career.advice import results
from waymark.career.records.assessment import Assessment
from waymark.career.records.row import to_records
from waymark.career.records.sitting import Style
from waymark.career.verbs import verb
from waymark.catalogue.work_style import work_style
from waymark.guidance.work_style import leanings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from waymark.guidance.work_style import Leaning

OWN = frozenset({"interests", "interests_open", "values", "work_style", "next_level"})
"""The instruments that Waymark asks itself."""


@verb(kind="read")
def show(access: Access) -> Style:
    """What the newest answers lean to, every sitting, and results of questionnaires taken elsewhere."""
    found = results.of(access, "work_style")
    others = (row for row in results.rows(access) if row.instrument not in OWN)
    return Style(
        leanings=read(found[0].answers) if found else (),
        results=found,
        elsewhere=to_records(Assessment, others),
    )


def read(answers: Mapping[str, float]) -> tuple[Leaning, ...]:
    """The leanings of stored answers; those to questions that are no more are left out."""
    asked = work_style().instrument
    known = {item.id for item in asked.items}
    kept = {k: v for k, v in answers.items() if k in known and asked.low <= v <= asked.high}
    return leanings(asked, kept)
