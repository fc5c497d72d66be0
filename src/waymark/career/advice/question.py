"""Reading what is to be settled."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.occupation import finding
from waymark.career.models.row import Row, model_of
from waymark.career.records.occupation import Found
from waymark.career.records.question import Question
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Question, ...]:
    """All open questions, in the order of the document, with what stands there now."""
    mine = {"person_id": access.person, "archived_at": None}
    rows = list(models.Question.objects.filter(**mine, answered_at=None).order_by("created_at"))
    subjects: dict[UUID | None, Row] = {
        row.pk: row
        for about in {q.about for q in rows}
        for row in model_of(about)._default_manager.filter(person_id=access.person)
        if row.archived_at is None
    }
    return tuple(
        replace(
            _record(q),
            label=str(subjects[q.row]) if q.row in subjects else "",
            now=str(getattr(subjects.get(q.row), q.field, "") or ""),
            options=_options(q, access.locale.partition("_")[0]),
        )
        for q in rows
    )


def _options(row: models.Question, language: str) -> tuple[Found, ...]:
    if row.field != "occupation":
        return ()
    return finding(row.values.get("title", ""), 4, language).occupations


def _record(row: models.Question) -> Question:
    return Question(
        id=row.pk,
        version=row.version,
        archived_at=row.archived_at,
        about=row.about,
        row=row.row,
        field=row.field,
        code=row.code,
        values=row.values,
        source=row.source,
    )
