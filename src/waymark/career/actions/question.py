"""Settling what a document left unsure."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models, verbs
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.occupation import resolve
from waymark.career.records.fields import Text
from waymark.career.verbs import verb


@verb(kind="write", main="id")
def settle(access: Access, *, id: UUID, value: Text | None = None) -> None:
    """Put the right value where it belongs; without one, what stands there is right."""
    asked = change.get(access, models.Question, id)
    if value and asked.row and asked.field == "occupation":
        _tie(access, asked.row, value)
    elif value is not None and asked.row and asked.field:
        edit = verbs.find(asked.about, "edit")
        raw = {asked.field: value} if asked.about == "person" else {"id": asked.row, asked.field: value}
        edit.run(access, raw)
    change.revise(access, models.Question, id, answered_at=access.now)


def _tie(access: Access, experience: UUID, value: str) -> None:
    """Tie a role to the occupation that the person chose or described."""
    found = resolve(value, "occupation", access.locale.partition("_")[0])
    release = library.catalogue().release
    change.revise(
        access,
        models.Experience,
        experience,
        occupation=found.code,
        occupation_title=found.title,
        occupation_release=f"{release.scheme} {release.version}",
    )
