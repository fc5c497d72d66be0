"""My goals beside the aims of others: a dot where an aim serves a goal."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table
from waymark.presentation.pictures.words_work import CrossWords

WIDE, NARROW = 600.0, 320.0
COLUMN, COLUMN_NARROW = 46.0, 26.0
MOST, MOST_NARROW = 7, 6
ROW, TOP, LINE = 34.0, 30.0, 21.0
SIZE, SMALL = 13.0, 12.0
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """An aim, whose it is, and the places of the goals that it serves."""

    text: str
    who: str
    serves: frozenset[int]


def cross(
    goals: tuple[str, ...], aims: tuple[Aim, ...], *, title: str, summary: str, words: CrossWords
) -> Picture:
    """A row for each goal, a column for each aim, by its letter; the aims stand below in full.

    Aims beyond what fits side by side stand in the table alone.
    """
    rows = tuple((goal, "; ".join(_served(place, aims)) or words.nothing) for place, goal in enumerate(goals))
    table = Table(caption=title, columns=(words.mine, words.serves), rows=rows)
    shapes = ((WIDE, COLUMN, MOST), (NARROW, COLUMN_NARROW, MOST_NARROW))
    wide, narrow = (_draw(goals, aims[:most], (w, column)).svg(title, summary) for w, column, most in shapes)
    return Picture(svg=wide, narrow=narrow, text=table)


def _served(place: int, aims: tuple[Aim, ...]) -> list[str]:
    return [f"{one.text} ({one.who})" for one in aims if place in one.serves]


def _draw(goals: tuple[str, ...], aims: tuple[Aim, ...], shape: tuple[float, float]) -> Sheet:
    wide, column = shape
    side = wide - column * len(aims) - 4
    sheet = Sheet(wide, TOP + ROW * len(goals) + 14 + LINE * len(aims) + 6)
    for place, _one in enumerate(aims):
        sheet.words(
            side + (place + 0.5) * column, TOP - 10, ALPHABET[place], size=SMALL, bold=True, anchor="middle"
        )
    for row, goal in enumerate(goals):
        y = TOP + row * ROW
        sheet.line(0, y, wide, y)
        said = letters.wrap(goal, side - 10, SIZE, lines=2)
        sheet.words(0, y + (20 if len(said) == 1 else 13.5), said, size=SIZE, full=goal, leading=1.12)
        for place, one in enumerate(aims):
            _dot(sheet, side + (place + 0.5) * column, y + ROW / 2, on=row in one.serves)
    below = TOP + ROW * len(goals)
    sheet.line(0, below, wide, below)
    for place, one in enumerate(aims):
        y = below + 14 + place * LINE + 10
        sheet.words(0, y, ALPHABET[place], size=SMALL, bold=True)
        text = f"{one.text} · {one.who}"
        sheet.words(18, y, letters.shorten(text, wide - 20, SMALL), size=SMALL, fill="soft", full=text)
    return sheet


def _dot(sheet: Sheet, x: float, y: float, *, on: bool) -> None:
    if on:
        sheet.add("circle", cx=x, cy=y, r=7, fill="growth")
    else:
        sheet.add("circle", cx=x, cy=y, r=3, fill="surface", stroke="edge")
