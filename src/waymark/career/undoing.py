"""The way back: a change is undone whole or not at all, and its undo can be undone, for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import ProtectedError

from waymark.career import change
from waymark.career.models.change import Change, Image
from waymark.career.models.row import model_of
from waymark.career.problems import Problem, Problems

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from waymark.career.access import Access
    from waymark.career.models.row import Row


def undo(access: Access, id: UUID) -> Change:
    """Take a change back; undoing the undo brings it back, and so on.

    Raises `Problems`: `change.not_found`, `change.already_undone`, `change.in_use` where something newer
    hangs on what it made, or one `change.changed_since` for every row that somebody changed after it.
    """
    found = Change.objects.filter(person_id=access.person, pk=id).first()
    if found is None:
        raise Problems.one("change.not_found", "id")
    if found.undone:
        raise Problems.one("change.already_undone", "id")
    images = list(Image.objects.filter(person_id=access.person, change=found).order_by("-pk"))
    rows = _rows_of(access, images)
    _require_unmoved(images, rows)
    current, made = change.writing_in(access)
    made.undoes_id = _flip(access, found)
    made.save(update_fields=["undoes"])
    _restore(access, [i for i in images if i.before is not None], rows)  # first, so that they let go
    _remove(access, [rows[i.row] for i in images if i.before is None and i.row in rows])
    current.touched.update(i.row for i in images)
    return made


def _flip(access: Access, found: Change) -> UUID:
    """Turn the flag of the change that this is about; what undid it or brought it back before is past.

    Undoing an undo is about the first change too, so however often it goes there and back, one flag tells
    whether it holds.
    """
    first = Change.objects.get(person_id=access.person, pk=found.undoes_id or found.pk)
    Change.objects.filter(person_id=access.person, undoes=first).update(undone=True)
    first.undone = not first.undone
    first.save(update_fields=["undone"])
    return first.pk


def _rows_of(access: Access, images: Iterable[Image]) -> dict[UUID, Row]:
    """The rows that images speak of, as they stand now."""
    wanted: dict[str, list[UUID]] = {}
    for image in images:
        wanted.setdefault(image.noun, []).append(image.row)
    found: dict[UUID, Row] = {}
    for noun, ids in wanted.items():
        found |= model_of(noun)._default_manager.filter(person_id=access.person).in_bulk(ids)
    return found


def _require_unmoved(images: list[Image], rows: dict[UUID, Row]) -> None:
    """Refuse where a row is not as the change left it; where it took a row away, that row must be gone."""
    versions = {key: row.version for key, row in rows.items()}
    moved = [i for i in images if versions.get(i.row) != i.version_after]
    if moved:
        raise Problems(
            *(
                Problem("", "change.changed_since", {"noun": i.noun, "label": str(rows.get(i.row, ""))})
                for i in moved
            )
        )


def _remove(access: Access, rows: list[Row]) -> None:
    """Take away what the change had made, all of one noun at once, the newest nouns first."""
    change.journal(access, [(row, row.image(), None) for row in rows])
    for model in dict.fromkeys(type(row) for row in rows):
        mine = [row for row in rows if isinstance(row, model)]
        for start in range(0, len(mine), change.PART):
            part = mine[start : start + change.PART]
            try:
                with change.about(model, [(row, None) for row in part]):
                    model._default_manager.filter(pk__in=[row.pk for row in part]).delete()
            except ProtectedError as held:
                label, by = str(part[0]), len(held.protected_objects)
                raise Problems.one("change.in_use", noun=model.noun(), label=label, by=by) from None


def _restore(access: Access, images: list[Image], rows: dict[UUID, Row]) -> None:
    """Put rows back as they were before the change, all of one noun at once."""
    for noun in dict.fromkeys(i.noun for i in images):
        model = model_of(noun)
        back = [model.from_image(i.before) for i in images if i.noun == noun and i.before is not None]
        now = [old.image() if (old := rows.get(row.pk)) else None for row in back]
        moved = list(zip(back, now, strict=True))
        change.journal(access, [(row, old, row.version) for row, old in moved])
        with change.about(model, moved):
            model.put(back)
