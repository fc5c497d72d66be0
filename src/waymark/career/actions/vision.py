"""Where the person wants their life's work to go."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Name, Text
from waymark.career.records.vision import Vision
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a vision."""

    path: Name


@verb(kind="write", main="text")
def add(access: Access, *, text: Text, **facts: Unpack[Facts]) -> Vision:
    """Add a vision."""
    return added(access, models.Vision, Vision, text=text, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Text | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Vision:
    """Change a vision; what is not given stays."""
    return edited(access, models.Vision, Vision, id, version, text=text, **facts)


archive, restore = putting_away(models.Vision, Vision, "a vision")
find = listing(models.Vision, Vision, "visions, newest first", "-created_at")
