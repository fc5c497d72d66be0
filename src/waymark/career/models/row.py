"""What every row of a record has: a key, its person, a version, and a way to be put away and brought back."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Self, cast
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils import timezone
from uuid_utils.compat import uuid7

_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Row(models.Model):
    """One row of somebody's record. Never order by `id`."""

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


def by_person(name: str, *columns: str) -> list[models.Index]:
    """The index every table has: by person first, then what its pages ask for."""
    return [models.Index(fields=["person", *columns], name=name)]
