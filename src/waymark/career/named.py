"""Rows of every noun by their name, in one query: for search, for the archive, for the history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.db.models import CharField, Value

from waymark.career.models.row import model_of

if TYPE_CHECKING:
    import datetime as dt

    from waymark.career.access import Access

COLUMNS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        # noun: the column that names it, and the one that tells more, if any
        "action": ("title", "resource"),
        "address_book": ("name", "url"),
        "advert": ("title", "employer"),
        "ask": ("title", "prepared"),
        "assessment": ("instrument", "note"),
        "certification": ("name", "issuer"),
        "circle": ("name", "note"),
        "contact": ("name", "organisation"),
        "criterion": ("label", "measure"),
        "decision": ("title", "reason"),
        "deliverable": ("title", "good"),
        "education": ("degree", "institution"),
        "engagement": ("title", "organisation"),
        "entry": ("text", "helped_by"),
        "expectation": ("text", "appraisal"),
        "experience": ("title", "organisation"),
        "experiment": ("question", "with_whom"),
        "fact": ("happened", "place"),
        "favour": ("text", ""),
        "feed": ("title", "url"),
        "feedback": ("text", "contact__name"),
        "flag": ("title", "recommendation"),
        "framework": ("title", "source"),
        "gathering": ("name", "what_for"),
        "goal": ("title", "why"),
        "interaction": ("title", "text"),
        "journal": ("text", "lesson"),
        "language": ("label", "fluency"),
        "manager": ("contact__name", "goals"),
        "milestone": ("title", ""),
        "option": ("toward", "occupation_title"),
        "packet": ("title", "opening"),
        "part": ("about", "contact__name"),
        "point": ("text", "recommendation"),
        "project": ("title", "lesson"),
        "promise": ("text", "contact__name"),
        "series": ("name", "contact__name"),
        "skill": ("label", "stated_level"),
        "snapshot": ("scope", "changed"),
        "stakeholder": ("contact__name", "wants"),
        "success": ("title", "result"),
        "their_aim": ("text", "contact__name"),
        "tie": ("how", "one__name"),
        "trait": ("label", "evidence"),
        "vision": ("text", ""),
    }
)
"""The nouns that a person knows by a name of their own and can put away and bring back."""


@dataclass(frozen=True, slots=True)
class Named:
    """A row as a list shows it."""

    noun: str
    id: UUID
    name: str
    more: str
    archived_at: dt.datetime | None

    @property
    def title(self) -> str:
        """What it is called: its name, or what tells more where it has none."""
        return self.name or self.more


def named(access: Access, nouns: Iterable[str] = COLUMNS, **where: Any) -> Iterator[Named]:
    """All rows of these nouns that fit, in no order."""
    for row in query(access, nouns, **where):
        yield Named(*row)


def query(access: Access, nouns: Iterable[str] = COLUMNS, **where: Any) -> Any:
    """The columns of `Named` from the tables of these nouns, as one query that can be ordered and cut."""
    parts = [
        model_of(noun)
        ._default_manager.filter(person_id=access.person, **where)
        .order_by()
        .values_list(_words(noun), "pk", COLUMNS[noun][0], COLUMNS[noun][1] or _words(""), "archived_at")
        for noun in nouns
    ]
    return parts[0].union(*parts[1:], all=True)


def _words(text: str) -> Value:
    return Value(text, output_field=CharField())
