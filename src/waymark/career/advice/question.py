"""Reading what is to be settled."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.occupation import NONE, finding
from waymark.career.models.row import Row, model_of
from waymark.career.records.history import KINDS
from waymark.career.records.occupation import Found
from waymark.career.records.question import Choice, Question
from waymark.career.verbs import verb

MOST = 4
"""How many occupations are offered for a title."""


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
    language = access.locale.partition("_")[0]
    return tuple(_told(_record(q), subjects.get(q.row), language) for q in rows)


def _told(asked: Question, subject: Row | None, language: str) -> Question:
    """The question with what it is about, what stands there now, and the answers to pick from."""
    now = str(getattr(subject, asked.field, "") or "")
    options = _options(asked, now, language)
    choices: tuple[Choice, ...] = ()
    if asked.field == "occupation":
        choices = (*(Choice(value=o.code, label=o.title) for o in options), Choice(value=NONE))
    elif asked.field == "kind":
        choices = tuple(Choice(value=kind) for kind in KINDS)
    return replace(asked, label=str(subject) if subject else "", now=now, options=options, choices=choices)


def _options(asked: Question, now: str, language: str) -> tuple[Found, ...]:
    """The occupations that a title may mean, what it is counted as for now in front."""
    if asked.field != "occupation":
        return ()
    found = finding(asked.values.get("title", ""), MOST, language).occupations
    guess = finding(now, 1).occupations if now else ()
    return (*guess, *(one for one in found if one.code != now))[:MOST]


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
