"""What takes long to write into the record is written once in a run; later tests get a copy of its rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, transaction

from waymark.career.advice import memo

Rows = list[tuple[Any, list[dict[str, Any]]]]

_made: dict[str, tuple[UUID, Rows]] = {}


def once(name: str, make: Callable[[], UUID]) -> None:
    """Have what `make` writes of one person, whose key it returns: written the first time, then copied."""
    if name not in _made:
        person = make()
        with transaction.atomic():
            of(person)
            _made[name] = (person, rows_of(person))
        return
    person, rows = _made[name]
    with transaction.atomic():
        of(person)
        for model, columns in rows:
            model._default_manager.bulk_create(model(**one) for one in columns)
    memo._kept.clear()  # which goes by the person's key


def rows_of(person: UUID) -> Rows:
    models = apps.get_app_config("career").get_models()
    return [(m, list(m._default_manager.filter(person_id=person).values())) for m in models]


def of(person: UUID) -> None:
    """Let PostgreSQL show the rows of this person, and take more of them."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("select set_config('app.person', %s, true)", [str(person)])
