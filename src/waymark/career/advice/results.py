"""The results of questionnaires, as the pages of each read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career import models
from waymark.career.advice.memo import once
from waymark.career.records.assessment import Assessment
from waymark.career.records.row import to_records

if TYPE_CHECKING:
    from waymark.career.access import Access


@once
def rows(access: Access) -> tuple[models.Assessment, ...]:
    """Every result that is not put away, newest first."""
    mine = models.Assessment.objects.filter(person_id=access.person, archived_at=None)
    return tuple(mine.order_by("-taken_on", "-created_at"))


def of(access: Access, instrument: str) -> tuple[Assessment, ...]:
    """The results of one questionnaire, newest first."""
    return to_records(Assessment, (row for row in rows(access) if row.instrument == instrument))
