"""Settling what a document left unsure."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models, verbs
from waymark.career.access import Access
from waymark.career.records.fields import Text
from waymark.career.verbs import verb


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, value: Text | None = None) -> None:
    """Put the right value where it belongs; without one, what stands there is right."""
    asked = change.get(access, models.Question, id)
    if value is not None and asked.row and asked.field:
        edit = verbs.find(asked.about, "edit")
        raw = {asked.field: value} if asked.about == "person" else {"id": asked.row, asked.field: value}
        edit.run(access, raw)
    change.revise(access, models.Question, id, answered_at=access.now)
