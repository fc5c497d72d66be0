"""What somebody likes doing: every result, what moved since, and the sitting that is not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career.access import Access
from waymark.career.advice import results
from waymark.career.records.sitting import Results, Sitting
from waymark.career.verbs import verb
from waymark.catalogue.instruments import interest_inventory
from waymark.guidance import interests
from waymark.guidance.trend import INTEREST, Taken, trends

if TYPE_CHECKING:
    from waymark.career import models

OPEN = "interests_open"
"""The instrument of a sitting that is not finished; its source says which form is asked."""


@verb(kind="read")
def show(access: Access) -> Results:
    """All results on interests, newest first, how the newest differs from earlier ones, and what is open."""
    return results_of(access)


def results_of(access: Access) -> Results:
    """As `show`, within another verb."""
    found = results.of(access, "interests")
    taken = [Taken(day=one.taken_on, scores=one.scores) for one in reversed(found)]
    row = open_sitting(access)
    return Results(results=found, trends=trends(taken, INTEREST), sitting=_sitting(row) if row else None)


def open_sitting(access: Access) -> models.Assessment | None:
    """The sitting that was begun and not finished."""
    return next((row for row in results.rows(access) if row.instrument == OPEN), None)


def form_of(*, short: bool) -> str:
    """How an open sitting says which form it asks."""
    return "short" if short else "long"


def short_form(source: str) -> bool:
    """Whether an open sitting asks the form of thirty."""
    return source != form_of(short=False)


def _sitting(row: models.Assessment) -> Sitting:
    short = short_form(row.source)
    items = interest_inventory(short=short).items
    known = {item.id for item in items}
    low, high = interests.LOW, interests.HIGH
    answers = {k: v for k, v in row.answers.items() if k in known and low <= v <= high}
    enough = interests.score(answers, items).scores is not None
    return Sitting(id=row.pk, answers=answers, asked=len(items), short=short, enough=enough)
