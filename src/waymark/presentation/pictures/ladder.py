"""What somebody values in work, as a ladder: what matters most stands on the top rung."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table
from waymark.presentation.pictures.words import LadderWords

WIDTH, STEP, TOP = 340.0, 38.0, 10.0
LEFT, RUNG = 10.0, 92.0
SIZE = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One value; `weight` from 0 to 1 says how much it counts beside the others."""

    name: str
    weight: float
    note: str = ""


def ladder(rungs: tuple[Rung, ...], *, title: str, summary: str, words: LadderWords) -> Picture:
    """Values from the most to the least important, each rung filled by its weight."""
    sheet = Sheet(WIDTH, TOP * 2 + STEP * len(rungs))
    for x in (LEFT, LEFT + RUNG):
        sheet.line(x, 4, x, sheet.height - 4, stroke="edge", stroke_width=2.5, stroke_linecap="round")
    for place, rung in enumerate(rungs):
        _draw(sheet, rung, TOP + STEP * (place + 0.5))
    rows = tuple((str(i), rung.name, f"{rung.weight:.0%}") for i, rung in enumerate(rungs, 1))
    table = Table(caption=title, columns=(words.rank, words.value, words.weight), rows=rows)
    return Picture(svg=sheet.svg(title, summary), text=table)


def _draw(sheet: Sheet, rung: Rung, y: float) -> None:
    long = (RUNG - 2.5) * max(0.0, min(1.0, rung.weight))
    sheet.line(LEFT, y, LEFT + RUNG, y, stroke="edge", stroke_width=1.5)
    if long:
        sheet.line(LEFT + 1.25, y, LEFT + 1.25 + long, y, stroke="sky", stroke_width=7)
    x = LEFT + RUNG + 16
    room = WIDTH - x
    lift = 2.5 if rung.note else -4.8
    sheet.words(
        x, y - lift, letters.shorten(rung.name, room, SIZE, bold=True), size=SIZE, bold=True, full=rung.name
    )
    if rung.note:
        sheet.words(x, y + 13, letters.shorten(rung.note, room, 12.5), size=12.5, fill="soft", full=rung.note)
