"""Options side by side in words: how sure the order is, what would turn it, where each value comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling import explore
from waymark.presentation.telling.parts import Why
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.records.compare import Cell, Column, Comparison
    from waymark.presentation.pictures import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """How one option does by one criterion: points as they are read, where they come from."""

    option: UUID
    name: str
    likely: float | None
    points: str
    note: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One criterion with a value for each option."""

    criterion: UUID
    label: str
    weight: float
    measured: bool
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonTold:
    """The answer first, then the lines it rests on."""

    say: str
    more: tuple[str, ...]
    picture: Picture | None
    lines: tuple[Line, ...]
    unmet: tuple[tuple[str, tuple[str, ...]], ...]
    why: Why


def compare(found: Comparison) -> ComparisonTold:
    """Two to four options; without a weighing, what it lacks."""
    says = [say(reason) for reason in (found.weighing.says if found.weighing else found.lacks)]
    return ComparisonTold(
        say=says[0] if says else "",
        more=tuple(says[1:]),
        picture=_picture(found),
        lines=tuple(
            Line(
                criterion=criterion.id,
                label=criterion.label,
                weight=criterion.weight,
                measured=criterion.measure != "own",
                values=tuple(_value(column, column.cells[place]) for column in found.columns),
            )
            for place, criterion in enumerate(found.criteria)
        ),
        unmet=tuple((column.name, explore.unmet(column.unmet)) for column in found.columns if column.unmet),
        why=_why(found),
    )


def _value(column: Column, cell: Cell) -> Value:
    estimate = cell.estimate
    points = ""
    if estimate:
        points = numbers.number(estimate.likely)
        if estimate.low < estimate.high:
            points = _("{likely} (from {low} to {high})").format(
                likely=points, low=numbers.number(estimate.low), high=numbers.number(estimate.high)
            )
    said = _("Your own word.") if estimate else _("Not said yet.")
    note = say(explore.with_money(cell.reason)) if cell.reason else said
    return Value(
        option=column.option.id,
        name=column.name,
        likely=estimate.likely if estimate else None,
        points=points,
        note=note,
        own=cell.own,
    )


def _picture(found: Comparison) -> Picture | None:
    if found.weighing is None:
        return None
    from waymark.presentation.pictures import Choice, side_by_side
    from waymark.presentation.pictures.words_aims import side_words

    choices = tuple(
        Choice(
            name=one.name,
            low=one.low,
            likely=one.likely,
            high=one.high,
            first=one.wins,
            best=one.best,
            worst=one.worst,
        )
        for one in found.weighing.options
    )
    return side_by_side(
        choices,
        title=_("How well each does by what counts for you, from 0 to 10"),
        summary=say(found.weighing.says[0]),
        words=side_words(),
    )


def _why(found: Comparison) -> Why:
    off = 2 if found.approximate else 1
    return Why(
        label=_("How is this made?"),
        lines=(
            _("Points are multiplied by the weight of their criterion, and averaged."),
            _(
                "How sure: every value is tried at its low, likely and high end, one, four and one part of "
                "six; every weight as given and two points to either side. What is counted is how often each "
                "option comes first. Those two points are Waymark’s setting."
            ),
            _(
                "Measured values are places among all occupations, out of ten; they may be off by {off}, "
                "Waymark’s setting. Preparation: none more than yours is 10, each step takes 2.5 away."
            ).format(off=off),
            _("Your own word always stands before what is measured. Source: {release}.").format(
                release=found.release
            ),
        ),
    )
