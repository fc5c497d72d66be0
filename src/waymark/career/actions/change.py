"""Taking back what was done."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef

from waymark.career import models, undoing
from waymark.career.access import Access
from waymark.career.problems import Problems
from waymark.career.records.change import Change
from waymark.career.verbs import verb


@verb(kind="write", main="id")
def undo(access: Access, *, id: UUID | None = None) -> Change:
    """Take a change back, whole or not at all: the named one, or the latest that is not undone yet."""
    made = undoing.undo(access, id or _latest(access))
    return Change(
        id=made.pk,
        verb=made.verb,
        actor=made.actor,
        at=made.at,
        rows=models.Image.objects.filter(person_id=access.person, change=made).count(),
        undoes=made.undoes_id,
        undone=False,
    )


def _latest(access: Access) -> UUID:
    images = models.Image.objects.filter(person_id=access.person, change=OuterRef("pk"))
    mine = models.Change.objects.filter(Exists(images), person_id=access.person, undone=False, undoes=None)
    found = mine.order_by("-at", "-seq").values_list("pk", flat=True).first()
    if found is None:
        raise Problems.one("change.nothing_to_undo")
    return found
