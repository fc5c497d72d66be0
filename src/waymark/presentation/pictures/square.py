"""Who matters for a goal: how much their word counts, upwards, and whether they are for it, to the right."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table
from waymark.presentation.pictures.words_work import SquareWords

WIDE, NARROW = 600.0, 320.0
SIDE, LINE, PAD = 62.0, 19.0, 8.0
SIDE_NARROW = 20.0
SIZE, SMALL = 13.0, 11.5
LEVELS = (5, 4, 3, 2, 1)
STANCES = (-2, -1, 0, 1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Somebody: influence 1–5, interest from -2, against it, to 2, for it; None where it was not said."""

    name: str
    influence: int | None
    interest: int | None


def square(people: tuple[Standing, ...], *, title: str, summary: str, words: SquareWords) -> Picture:
    """Five by five fields with names; who was not placed both ways stands in the table alone."""
    placed = tuple(one for one in people if one.influence is not None and one.interest is not None)
    rows = tuple(
        (
            one.name,
            str(one.influence) if one.influence is not None else words.unsaid,
            words.stances[one.interest + 2] if one.interest is not None else words.unsaid,
        )
        for one in people
    )
    text = Table(caption=title, columns=(words.name, words.influence, words.stance), rows=rows)
    drawings = [_draw(placed, wide, side, words) for wide, side in ((WIDE, SIDE), (NARROW, SIDE_NARROW))]
    wide, narrow = (sheet.svg(title, summary) for sheet in drawings)
    return Picture(svg=wide, narrow=narrow, text=text)


def _draw(people: tuple[Standing, ...], wide: float, side: float, words: SquareWords) -> Sheet:
    cell = (wide - side - 2) / len(STANCES)
    sheet = Sheet(wide)
    y = 4.0
    for level in LEVELS:
        here = [one for one in people if one.influence == level]
        most = max([1, *(sum(one.interest == stance for one in here) for stance in STANCES)])
        high = most * LINE + PAD
        _level(sheet, level, y, (side, high), words)
        for place, stance in enumerate(STANCES):
            names = [one.name for one in here if one.interest == stance]
            _field(sheet, (side + place * cell, y, cell, high), names, won=level >= 4 and stance >= 1)  # noqa: PLR2004 - the upper right
        y += high
    for place, said in enumerate(words.stances):
        middle = side + (place + 0.5) * cell
        lines = letters.wrap(said, cell - 4, SMALL, lines=2)
        sheet.words(middle, y + 16, lines, size=SMALL, fill="soft", anchor="middle", full=said)
    sheet.height = y + 16 + SMALL * 1.25 + 8
    return sheet


def _level(sheet: Sheet, level: int, y: float, at: tuple[float, float], words: SquareWords) -> None:
    side, high = at
    sheet.words(side - 6, y + high / 2 + 4, str(level), size=SMALL, fill="soft", anchor="end")
    said = {LEVELS[0]: words.most, LEVELS[-1]: words.least}.get(level, "")
    room = side - 22
    if said and room > 30:  # noqa: PLR2004 - too narrow for any word
        sheet.words(
            0, y + high / 2 + 4, letters.shorten(said, room, SMALL), size=SMALL, fill="soft", full=said
        )


def _field(sheet: Sheet, box: tuple[float, float, float, float], names: list[str], *, won: bool) -> None:
    x, y, wide, high = box
    sheet.box(x, y, wide, high, fill="growth-wash" if won else "surface", stroke="line")
    for place, name in enumerate(names):
        sheet.words(
            x + PAD / 2, y + PAD / 2 + (place + 0.74) * LINE, _called(name, wide - PAD), size=SIZE, full=name
        )


def _called(name: str, room: float) -> str:
    """The name; where it has no room, what they are called by: its first word that is no title."""
    if letters.width(name, SIZE) <= room:
        return name
    first = next((word for word in name.split() if not word.endswith(".")), name)
    return letters.shorten(first, room, SIZE)
