"""One kind of record as the web shows it: where it stands, how it is listed, and what its form asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.urls import reverse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.utils.functional import _StrPromise as Later

    from waymark.presentation.telling.parts import Listed

NOBODY: Final = UUID(int=0)


@cache
def _way_to(page: str) -> str:
    """The address of a page of nobody: a list has fifty, and each would be looked up."""
    return reverse(page, args=[NOBODY])


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """All records of one noun.

    `fields` are the boxes of the form, in order; `line` says how a record is listed. `begin` is what an empty
    list says. `groups` puts records under headings: key → heading, in order; the rest stand above.
    `opens` names the page of one record, where that is more than its form. `few` boxes are asked for
    at first, the rest on request; 0 asks for all. `folds` are groups of boxes asked for on request: name and
    fields. `not_yet` is not asked of a new one.
    """

    noun: str
    chapter: str
    slug: str
    question: Later
    one: Later
    add: Later
    begin: Later
    fields: tuple[str, ...]
    line: Callable[[Any], Listed]
    groups: tuple[tuple[str, Later], ...] = ()
    key: Callable[[Any], str] = lambda _record: ""
    opens: str = ""
    few: int = 0
    folds: tuple[tuple[Later, tuple[str, ...]], ...] = ()
    not_yet: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """All the boxes of the form, in order."""
        return (*self.fields, *(name for _label, names in self.folds for name in names))

    @property
    def href(self) -> str:
        """The address of the list."""
        return f"/{self.chapter}/{self.slug}"

    def href_of(self, record: Any) -> str:
        """The address of one record, or of its key."""
        return f"{self.href}/{getattr(record, 'id', record)}"

    def page_of(self, record: Any) -> str:
        """Where one goes on with a record, or its key: its own page, or its form."""
        if not self.opens:
            return self.href_of(record)
        return _way_to(self.opens).replace(str(NOBODY), str(getattr(record, "id", record)))

    def grouped(self, records: Iterable[Any]) -> list[tuple[str, list[Any]]]:
        """The records under their headings; headings without any are left out."""
        found: dict[str, list[Any]] = {}
        for one in records:
            found.setdefault(self.key(one), []).append(one)
        known = {"": "", **dict(self.groups)}
        return [(str(known[key]), found[key]) for key in known if key in found]
