"""Strengths, and areas to grow in."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.fields import Keys, Line, Side, Text
from waymark.career.records.trait import Trait
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a strength, or an area to grow in."""

    side: Side
    evidence: Text
    entries: Keys


@verb(kind="write", main="label")
def add(access: Access, *, label: Line, **facts: Unpack[Facts]) -> Trait:
    """Add a strength, or an area to grow in."""
    return added(access, models.Trait, Trait, label=label, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Trait:
    """Change a strength, or an area to grow in; what is not given stays."""
    return edited(access, models.Trait, Trait, id, version, label=label, **facts)


archive, restore = putting_away(models.Trait, Trait, "a strength, or an area to grow in,")
find = listing(models.Trait, Trait, "strengths and growth areas", "side", "created_at")
