"""What options are weighed by."""

from __future__ import annotations

from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.criterion import Criterion
from waymark.career.records.fields import Line, Measure, Weight
from waymark.career.records.row import to_records
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a criterion: how much it counts, and what fills it."""

    weight: Weight
    measure: Measure


@verb(kind="write", main="label")
def add(access: Access, *, label: Line, **facts: Unpack[Facts]) -> Criterion:
    """Add something that counts when options are weighed."""
    return added(access, models.Criterion, Criterion, label=label, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    label: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Criterion:
    """Change something that counts when options are weighed; what is not given stays."""
    return edited(access, models.Criterion, Criterion, id, version, label=label, **facts)


@verb(kind="write")
def begin(access: Access, *, labels: dict[Measure, Line]) -> tuple[Criterion, ...]:
    """Add several things that count at once, one for each way of filling it, with its name."""
    rows = [models.Criterion(label=label, measure=measure) for measure, label in labels.items()]
    return to_records(Criterion, change.create_many(access, models.Criterion, rows))


@verb(kind="write")
def weigh(access: Access, *, weights: Annotated[dict[UUID, Weight], MaxLen(100)]) -> tuple[Criterion, ...]:
    """Say how much several things count, all at once."""
    wanted = {key: {"weight": weight} for key, weight in weights.items()}
    return to_records(Criterion, change.revise_many(access, models.Criterion, wanted))


archive, restore = putting_away(models.Criterion, Criterion, "something that counts when options are weighed")
find = listing(models.Criterion, Criterion, "criteria, the weightiest first", "-weight", "created_at")
