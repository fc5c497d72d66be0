"""Taking rows out for good, with all that cannot be without them and what the journal keeps of both."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Q, TextField
from django.db.models.functions import Cast

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.models.row import Row, references_of

Gone = dict[type[Row], set[UUID]]


def erase(access: Access, gone: Gone) -> int:
    """Take out these rows, those that cannot be without them, and their images; how many rows that were.

    What only names one of them stays and names nobody. The change that is noted says that something was
    erased, and holds nothing of it: there is no way back.
    """
    change.writing_in(access)
    _leave_no_trace()
    _with_dependents(access, gone)
    for model, column in _naming(gone):
        _let_go(access, model, column, gone)
    _forget(access, gone)
    for model in reversed(gone):  # what was found later hangs on what was found before
        model._default_manager.filter(person_id=access.person, pk__in=gone[model]).delete()
    return sum(map(len, gone.values()))


def _leave_no_trace() -> None:
    """Have an embedded database write over what it gives up, or it lies on the disk for long."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("pragma secure_delete = on")
        transaction.on_commit(_write_through)


def _write_through() -> None:
    with connection.cursor() as cursor:
        cursor.execute("pragma wal_checkpoint(truncate)")


def _nouns() -> Iterator[type[Row]]:
    for model in apps.get_app_config("career").get_models():
        if issubclass(model, Row):
            yield model


def _may_be_empty(model: type[Row], column: str) -> bool:
    return column in model.NAMES or any(
        f.attname == column and f.null
        for f in model._meta.concrete_fields  # noqa: SLF001
    )


def _with_dependents(access: Access, gone: Gone) -> None:
    """Add the rows that must name one of those gone, and those that must name these, and so on."""
    waiting = list(gone)
    while waiting:
        target = waiting.pop()
        for model in _nouns():
            for column, named in references_of(model).items():
                if named is target and not _may_be_empty(model, column):
                    rows = model._default_manager.filter(
                        person_id=access.person, **{f"{column}__in": gone[target]}
                    )
                    found = set(rows.values_list("pk", flat=True)) - gone.get(model, set())
                    if found:
                        gone.setdefault(model, set()).update(found)
                        waiting.append(model)


def _naming(gone: Gone) -> Iterator[tuple[type[Row], str]]:
    """Every column that may name one of those gone, and need not name anybody."""
    for model in _nouns():
        for column, target in references_of(model).items():
            if target in gone and _may_be_empty(model, column):
                yield model, column


def _let_go(access: Access, model: type[Row], column: str, gone: Gone) -> None:
    """Let a column name none of those gone, in the rows and in their images."""
    keys = {str(key) for key in gone[references_of(model)[column]]}
    rows = model._default_manager.filter(person_id=access.person)
    if column in model.NAMES:
        named = rows.annotate(listed=Cast(column, TextField())).filter(_with_any("listed", keys))
        for row in named:
            kept = [key for key in getattr(row, column) if key not in keys]
            rows.filter(pk=row.pk).update(**{column: kept})
    else:
        rows.filter(**{f"{column}__in": keys}).update(**{column: None})
    images = models.Image.objects.filter(person_id=access.person, noun=model.noun()).exclude(before=None)
    changed = [image for image in images.iterator() if _scrubbed(image.before or {}, column, keys)]
    models.Image.objects.bulk_update(changed, ["before"], batch_size=change.PART)


def _with_any(column: str, keys: Collection[str]) -> Q:
    asked = Q()
    for key in keys:
        asked |= Q(**{f"{column}__contains": key})
    return asked


def _scrubbed(image: dict[str, Any], column: str, keys: Collection[str]) -> bool:
    """Whether a column of an image named one of those gone; now it does not."""
    said = image.get(column)
    if isinstance(said, list):
        image[column] = [key for key in said if key not in keys]
    elif said in keys:
        image[column] = None
    return bool(image.get(column) != said)


def _forget(access: Access, gone: Gone) -> None:
    """Take the images of those gone out of the journal, and what repeated calls would be answered of them."""
    mine = {"person_id": access.person}
    keys = [key for found in gone.values() for key in found]
    touched: set[UUID] = set()
    for start in range(0, len(keys), change.PART):
        images = models.Image.objects.filter(**mine, row__in=keys[start : start + change.PART])
        touched |= set(images.values_list("change", flat=True))
        images.delete()
    changes = models.Change.objects.filter(**mine)
    told = Q(pk__in=touched) | Q(verb__startswith="contacts_in.") | Q(verb__startswith="card_sync.")
    told |= _with_any("answer", {str(key) for key in gone.get(models.Contact, ())})
    changes.filter(told, ~Q(answer="")).update(answer="", key=None)
    empty = changes.filter(pk__in=touched, images=None)
    empty.exclude(undoes=None).delete()
    empty.filter(undone_by=None).delete()
