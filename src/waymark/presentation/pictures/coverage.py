"""Who gives which kind of help: a line for each kind, a circle for each person, a broken one for nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table, hover

if TYPE_CHECKING:
    from waymark.presentation.pictures.words_people import CoverageWords

WIDTH, ROW = 300.0, 34.0
NAMES = 134.0
FACE, STEP = 12.5, 28.0
SHOWN = 5
SIZE, SMALL = 13.5, 11.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of help, and the names of those who give it."""

    name: str
    people: tuple[str, ...]


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()] or name.split() or ["?"]
    first, last = words[0], words[-1]
    return (first[:1] + (last[:1] if len(words) > 1 else "")).upper()


def coverage(kinds: tuple[Kind, ...], *, title: str, summary: str, words: CoverageWords) -> Picture:
    """Every kind of help with who gives it, in the order given."""
    sheet = Sheet(WIDTH, ROW * len(kinds))
    for n, kind in enumerate(kinds):
        middle = ROW * n + ROW / 2
        lines = letters.wrap(kind.name, NAMES - 10, SIZE, lines=2)
        first = middle + SIZE * 0.35 - (len(lines) - 1) * SIZE * 0.55
        sheet.words(0, first, lines, size=SIZE, full=kind.name, leading=1.1)
        _people(sheet, kind, middle, words)
        if n:
            sheet.line(0, ROW * n, WIDTH, ROW * n)
    rows = tuple((one.name, str(len(one.people)), ", ".join(one.people) or words.nobody) for one in kinds)
    return Picture(
        svg=sheet.svg(title, summary),
        text=Table(caption=title, columns=(words.help, words.count, words.who), rows=rows),
    )


def _people(sheet: Sheet, kind: Kind, y: float, words: CoverageWords) -> None:
    if not kind.people:
        sheet.add(
            "circle", cx=NAMES + FACE, cy=y, r=FACE - 1, fill="none", stroke="edge", stroke_width=1.3,
            stroke_dasharray="3 3",
        )  # fmt: skip
        said = letters.shorten(words.nobody, WIDTH - NAMES - STEP - 4, SIZE)
        sheet.words(NAMES + STEP + 2, y + SIZE * 0.35, said, size=SIZE, fill="soft", full=words.nobody)
        return
    for n, name in enumerate(kind.people[:SHOWN]):
        x = NAMES + FACE + STEP * n
        sheet.add(
            "circle", hover(name), cx=x, cy=y, r=FACE, fill="growth-wash", stroke="growth", stroke_width=1.2
        )
        short = letters.shorten(initials(name), 2 * FACE - 2, SMALL)
        sheet.words(x, y + SMALL * 0.35, short, size=SMALL, anchor="middle")
    if (more := len(kind.people) - SHOWN) > 0:
        sheet.words(NAMES + STEP * SHOWN + 4, y + SIZE * 0.35, f"+{more}", size=SIZE, fill="soft")
