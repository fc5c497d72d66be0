"""A contact is named where they are spoken of: who is known is found, who is not becomes a contact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from waymark.career import change
from waymark.career.access import Access
from waymark.career.actions import naming
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

    See `naming.people` for what else names somebody and for what is refused.
    """
    found = naming.people(access, (who,), field=field).people
    return found[0].pk if found else None
