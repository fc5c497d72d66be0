"""A strength, or an area to grow in: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.fields import Line, Side, Text
from waymark.career.records.row import to_record
from waymark.career.records.trait import Trait
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="label")
def add(
    access: Access,
    *,
    label: Line,
    side: Side = "strength",
    evidence: Text = "",
    entries: tuple[UUID, ...] = (),
) -> Trait:
    """Add a strength, or an area to grow in."""
    row = change.create(
        access,
        models.Trait,
        label=label,
        side=side,
        evidence=evidence,
        entries=[str(i) for i in entries],
    )
    return to_record(Trait, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    side: Side | Keep = KEEP,
    evidence: Text | Keep = KEEP,
    entries: tuple[UUID, ...] | Keep = KEEP,
) -> Trait:
    """Change a strength, or an area to grow in; what is not given stays."""
    row = change.revise(
        access,
        models.Trait,
        id,
        version=version,
        label=label,
        side=side,
        evidence=evidence,
        entries=KEEP if entries is KEEP else [str(i) for i in entries],
    )
    return to_record(Trait, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Trait:
    """Put a strength, or an area to grow in away; it can be brought back."""
    return to_record(Trait, change.archive(access, models.Trait, id, version=version))
