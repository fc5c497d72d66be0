"""What the marks of a picture mean, in lines below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Sheet, Style

SIZE, LINE, APART = 12.5, 22.0, 20.0
SAMPLE = 22.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One entry: draws its sample at (x, y), y being the middle of the line, 22 wide."""

    sample: Callable[[Sheet, float, float], None]
    name: str


def swatch(**attributes: str | float | None) -> Callable[[Sheet, float, float], None]:
    """A sample that is a small bar."""
    style: Style = {"rx": 4} | attributes
    return lambda sheet, x, y: sheet.box(x, y - 4, SAMPLE, 8, **style)


def stroke(**attributes: str | float | None) -> Callable[[Sheet, float, float], None]:
    """A sample that is a short line."""
    return lambda sheet, x, y: sheet.line(x, y, x + SAMPLE, y, **attributes)


def tick(**attributes: str | float | None) -> Callable[[Sheet, float, float], None]:
    """A sample that is an upright line."""
    middle = SAMPLE / 2
    return lambda sheet, x, y: sheet.line(x + middle, y - 7, x + middle, y + 7, **attributes)


def draw_legend(sheet: Sheet, marks: tuple[Mark, ...], y: float, *, x: float = 0) -> float:
    """Draw the entries side by side from y downwards, on as many lines as they need; where the last ends."""
    left, middle, most = x, y + LINE / 2, sheet.width - SAMPLE - 7
    for mark in marks:
        name = letters.shorten(mark.name, most - x, SIZE)
        wide = SAMPLE + 7 + letters.width(name, SIZE)
        if left > x and left + wide > sheet.width:
            left, middle = x, middle + LINE
        mark.sample(sheet, left, middle)
        sheet.words(left + SAMPLE + 7, middle + 4.3, name, size=SIZE, fill="soft", full=mark.name)
        left += wide + APART
    return middle + LINE / 2
