"""Settling what a document left unsure."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models, verbs
from waymark.career.access import Access
from waymark.career.actions import history
from waymark.career.advice.occupation import reference
from waymark.career.problems import Problems
from waymark.career.records.fields import Text
from waymark.career.verbs import verb
from waymark.catalogue.titles_words import read


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, value: Text | None = None) -> None:
    """Put the right value where it belongs; without one, what stands there is right.

    An empty value is refused: it says neither. An occupation is said as a code, in words, or as `none`;
    roles with the same title are settled with it.
    """
    asked = change.get(access, models.Question, id)
    if value is not None and not value.strip():
        raise Problems.one("question.nothing_said", "value")
    if value and asked.row and asked.field == "occupation":
        _count(access, asked, asked.row, reference(value, "occupation", access.locale.partition("_")[0]))
    elif value is not None and asked.row and asked.field:
        edit = verbs.find(asked.about, "edit")
        raw = {asked.field: value} if asked.about == "person" else {"id": asked.row, asked.field: value}
        edit.run(access, raw)
    change.revise(access, models.Question, id, answered_at=access.now)
    if value == "job" and asked.row and asked.field == "kind":
        history.place(access, [change.get(access, models.Experience, asked.row)], asked.source)


def _count(access: Access, asked: models.Question, role: UUID, given: dict[str, str]) -> None:
    """Count a role as an occupation, and with it the open ones that bear the same title."""
    change.revise(access, models.Experience, role, **given)
    words = read(asked.values.get("title", "")).key
    mine = {"person_id": access.person, "archived_at": None, "answered_at": None}
    alike = models.Question.objects.filter(**mine, field="occupation", code=asked.code).exclude(pk=asked.pk)
    for other in alike:
        if other.row and words and read(other.values.get("title", "")).key == words:
            change.revise(access, models.Experience, other.row, **given)
            change.revise(access, models.Question, other.pk, answered_at=access.now)
