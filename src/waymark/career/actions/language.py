"""Languages."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Line, Name
from waymark.career.records.language import Language
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a language."""

    fluency: Name


@verb(kind="write", main="label")
def add(access: Access, *, label: Line, **facts: Unpack[Facts]) -> Language:
    """Add a language."""
    return added(access, models.Language, Language, label=label, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Language:
    """Change a language; what is not given stays."""
    return edited(access, models.Language, Language, id, version, label=label, **facts)


archive, restore = putting_away(models.Language, Language, "a language")
find = listing(models.Language, Language, "languages", "label")
