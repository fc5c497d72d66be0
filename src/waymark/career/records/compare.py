"""Options side by side."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.criterion import Criterion
from waymark.career.records.option import Option
from waymark.catalogue.records import Glance
from waymark.guidance.life_needs import Unmet
from waymark.guidance.reasons import Reason
from waymark.guidance.weighing import Estimate, Weighing


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How well an option does by a criterion; None where it is not known.

    `reason` says where a measured value comes from, or why there is none; `own` where the person said it.
    """

    criterion: UUID
    estimate: Estimate | None
    reason: Reason | None
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One option with its cells, in the order of the criteria. `name` tells it from the others."""

    option: Option
    name: str
    cells: tuple[Cell, ...]
    glance: Glance | None
    unmet: tuple[Unmet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two to four options weighed; `weighing` is None where it cannot be, and `lacks` says why.

    `others` are open options that are not among the columns.
    """

    criteria: tuple[Criterion, ...]
    columns: tuple[Column, ...]
    others: tuple[Option, ...]
    weighing: Weighing | None
    lacks: tuple[Reason, ...]
    release: str
    approximate: bool
