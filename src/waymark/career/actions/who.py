"""A contact is named where they are spoken of: who is known is found, who is not becomes a contact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.problems import Problems
from waymark.career.records.text import fold
from waymark.career.verbs import KEEP

if TYPE_CHECKING:
    from waymark.career.models.row import Row


def told(
    access: Access, said: Mapping[str, Any], *, of: tuple[type[Row], UUID] | None = None, **columns: str
) -> dict[str, Any]:
    """What was said, with a contact's key in `columns` in place of each name; a name that stays is left out.

    `of` is the row that is changed. See `contact` for what is refused.
    """
    found = {name: value for name, value in said.items() if value is not KEEP}
    named = {name: str(found.pop(name)) for name in columns if name in found}
    row = change.get(access, *of) if of and named else None
    for name, text in named.items():
        if row is None or text != getattr(row, name):
            found[columns[name]] = contact(access, text, name)
    return found


def contact(access: Access, who: str, field: str = "who") -> UUID | None:
    """The key of the contact of this name, made where there is none; None for no name.

    A key is taken as it is. Of several with one name, "Ana Pop, Clinic North" is the one who works there.
    Raises `Problems` with `contact.several` where that is not said.
    """
    who = who.strip()
    if not who:
        return None
    if _is_key(who):
        return UUID(who)
    name, _, where = who.rpartition(", ")
    known = _called(access, who) or ([c for c in _called(access, name) if _works(c, where)] if name else [])
    if len(known) > 1:
        where_ = tuple(c.organisation or c.title or "–" for c in known)
        raise Problems.one("contact.several", field, who=who, where=where_, first=where_[0])
    return known[0].pk if known else change.create(access, models.Contact, name=who).pk


def _called(access: Access, name: str) -> list[models.Contact]:
    folded = fold(name)
    mine = models.Contact.objects.filter(person_id=access.person, archived_at=None)
    return [c for c in mine.filter(folded__startswith=folded) if fold(c.name) == folded]


def _works(one: models.Contact, where: str) -> bool:
    return fold(one.organisation) == fold(where)


def _is_key(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
