"""The one-shot: a history in, a dated plan out."""

from __future__ import annotations

import datetime as dt

from waymark.career.access import Access
from waymark.career.actions import assessment, history, person, plan
from waymark.career.advice.occupation import resolve
from waymark.career.advice.story import show
from waymark.career.records.fields import GoalKind, Name, WeeklyHours
from waymark.career.records.history import Document
from waymark.career.records.story import Story
from waymark.career.verbs import verb
from waymark.guidance.interests import parse_scores
from waymark.guidance.profiles import INTERESTS


@verb(kind="write", main="document")
def begin(
    access: Access,
    *,
    document: Document | None = None,
    toward: Name = "",
    hours: WeeklyHours = 5.0,
    by: dt.date | None = None,
    kind: GoalKind | None = None,
    interests: Name = "",
) -> Story:
    """Bring a history in, and with a direction make the whole plan at once, without a review: it says so.

    Everything is one change: one undo takes the history, the goal, the plan and its blocks back.
    """
    if interests:
        scores = dict(zip(INTERESTS, parse_scores(interests), strict=True))
        assessment.add(access, instrument="interests", scores=scores, source="elsewhere")
    words = toward
    if toward:
        toward = resolve(toward, "toward", access.locale.partition("_")[0]).code
    if document is not None:
        history.apply(access, document=document)
    person.edit(access, hours_per_week=hours, came_for="next")
    if toward:
        plan.take(access, toward=toward, words=words, kind=kind, hours=hours, by=by, reviewed=False)
    return show(access, toward=toward)
