"""What every row of a record has: a key, its person, a version, and a way to be put away and brought back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, ClassVar, Self, cast
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils import timezone
from uuid_utils.compat import uuid7

_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Row(models.Model):
    """One row of somebody's record. Never order by `id`.

    `NAMES` are the columns that hold a list of keys of other rows, with their noun; `BESIDE` are those whose
    row is read along in a list, because its record tells something of it. `ABOUT` names the column with the
    key of whom a row is about, by which others read it.
    """

    NAMES: ClassVar[Mapping[str, str]] = {}
    BESIDE: ClassVar[tuple[str, ...]] = ()
    ABOUT: ClassVar[str] = "id"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("career.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    version = models.PositiveIntegerField(default=1)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def noun(cls) -> str:
        """The word for this kind of row, as verbs and the journal use it."""
        return _WORD.sub("_", cls.__name__).lower()

    def prepare(self) -> None:
        """Fill the columns that follow from others, before a write."""

    @classmethod
    def put(cls, rows: Iterable[Self]) -> None:
        """Write rows as they are, whether they are there already or not, in few queries."""
        names = [f.name for f in cls._meta.concrete_fields if not f.primary_key]
        cls._default_manager.bulk_create(
            rows, update_conflicts=True, unique_fields=["id"], update_fields=names
        )

    def image(self) -> dict[str, Any]:
        """All columns as JSON values: what an undo needs."""
        columns = {f.attname: getattr(self, f.attname) for f in self._meta.concrete_fields}
        return {name: _plain(value) for name, value in columns.items()}

    @classmethod
    def from_image(cls, image: dict[str, Any]) -> Self:
        """The row as it was."""
        fields = {f.attname: f for f in cls._meta.concrete_fields}
        return cls(**{name: fields[name].to_python(value) for name, value in image.items() if name in fields})


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float, bool, list, dict)):
        return value
    return str(value) if isinstance(value, UUID) else value.isoformat()


@cache
def model_of(noun: str) -> type[Row]:
    """The table of a noun."""
    return cast("type[Row]", apps.get_model("career", noun.replace("_", "")))


@cache
def columns_of(model: type[Row]) -> tuple[tuple[str, int | None], ...]:
    """Every column of a table, and the most characters it takes if it is bounded."""
    return tuple((f.attname, f.max_length) for f in model._meta.concrete_fields)  # noqa: SLF001


@cache
def references_of(model: type[Row]) -> dict[str, type[Row]]:
    """The columns that name other rows of the record, with the table they name."""
    found = {f.attname: f.related_model for f in model._meta.concrete_fields if f.many_to_one}  # noqa: SLF001
    found.pop("person_id")
    lists = {name: model_of(noun) for name, noun in model.NAMES.items()}
    return cast("dict[str, type[Row]]", found | lists)


def by_person(name: str, *columns: str) -> list[models.Index]:
    """The index every table has: by person first, then what its pages ask for."""
    return [models.Index(fields=["person", *columns], name=name)]


class WithWords(models.Index):
    """An index whose last column are the words that are sought, so that rows without them are not read.

    Only SQLite keeps text of any length in an index; elsewhere it is the same without the words.
    """

    def create_sql(self, model: Any, schema_editor: Any, using: str = "", **more: Any) -> Any:
        """The statement that makes it."""
        if schema_editor.connection.vendor == "sqlite":
            return super().create_sql(model, schema_editor, using, **more)
        short = models.Index(fields=self.fields[:-1], name=self.name)
        return short.create_sql(model, schema_editor, using, **more)


def by_day(name: str) -> models.Index:
    """The index of what happened, the newest first, with the words by which it is found."""
    return WithWords(fields=["person", "-day", "-created_at", "archived_at", "folded"], name=name)


def put_away(name: str) -> models.Index:
    """The few rows of a large table that were put away, found without a look at the others."""
    away = models.Q(archived_at__isnull=False)
    return models.Index(fields=["person", "archived_at"], condition=away, name=name)
