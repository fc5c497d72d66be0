"""What a target asks for beside what one has: the lack is hatched, what is only assumed is outlined."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table, hover
from waymark.presentation.pictures.legend import SAMPLE, Mark, draw_legend, swatch, tick
from waymark.presentation.pictures.words import GapsWords

WIDE, NARROW, SMALL = 720.0, 340.0, 190.0
MOST = 7  # levels run from 0 to 7
NAME_ROOM, TRACK_AT, NOTE_AT = 224.0, 240.0, 616.0
THICK, SIZE, NOTE = 10.0, 14.5, 13.0
HAVE: Style = {"fill": "growth"}
ASSUMED: Style = {"fill": "growth-wash", "stroke": "growth", "stroke_width": 1.5}
NEED: Style = {"stroke": "ink", "stroke_width": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One skill or knowledge area: the levels one has and needs, from 0 to 7.

    `assumed` says that what one has was inferred from roles held, not rated by the person.
    """

    name: str
    have: float
    need: float
    assumed: bool = False
    note: str = ""


def gaps(rows: tuple[Gap, ...], *, title: str, summary: str, words: GapsWords) -> Picture:
    """Tracks one under the other: what one has, what is asked, and between them what is missing."""
    return Picture(
        svg=_wide(rows, words).svg(title, summary),
        narrow=_narrow(rows, words).svg(title, summary),
        text=_table(rows, title, words),
    )


def gap_track(row: Gap, words: GapsWords) -> Picture:
    """One track alone, to stand in a list beside its name."""
    sheet = Sheet(SMALL, 18)
    _track(sheet, row, (0, 9), SMALL, words)
    return Picture(svg=sheet.svg(row.name, _said(row, words)), text=_table((row,), row.name, words))


def _wide(rows: tuple[Gap, ...], words: GapsWords) -> Sheet:
    sheet, y = Sheet(WIDE), 0.0
    for row in rows:
        name = letters.wrap(row.name, NAME_ROOM, SIZE, bold=True)
        note = letters.wrap(row.note, WIDE - NOTE_AT, NOTE)
        high = max(len(name) * SIZE * 1.2, len(note) * NOTE * 1.25, 16) + 14
        middle = y + high / 2
        first = middle + SIZE * 0.35 - (len(name) - 1) * SIZE * 0.6
        sheet.words(0, first, name, size=SIZE, bold=True, full=row.name, leading=1.2)
        _track(sheet, row, (TRACK_AT, middle), NOTE_AT - 20 - TRACK_AT, words)
        first = middle + NOTE * 0.35 - (len(note) - 1) * NOTE * 0.625
        sheet.words(NOTE_AT, first, note, size=NOTE, fill="soft", full=row.note)
        y += high
    sheet.height = draw_legend(sheet, _marks(rows, words), y + 6)
    return sheet


def _narrow(rows: tuple[Gap, ...], words: GapsWords) -> Sheet:
    sheet, y = Sheet(NARROW), 0.0
    for row in rows:
        name = letters.wrap(row.name, NARROW, SIZE, bold=True)
        sheet.words(0, y + SIZE, name, size=SIZE, bold=True, full=row.name, leading=1.2)
        y += SIZE + len(name) * SIZE * 1.2
        _track(sheet, row, (0, y), NARROW, words)
        if row.note:
            note = letters.shorten(row.note, NARROW, NOTE)
            sheet.words(0, y + 21, note, size=NOTE, fill="soft", full=row.note)
            y += 16
        y += 24
    sheet.height = draw_legend(sheet, _marks(rows, words), y - 4)
    return sheet


def _track(sheet: Sheet, row: Gap, at: tuple[float, float], long: float, words: GapsWords) -> None:
    """Draw a track whose left end has its middle at a point."""
    x, y = at
    have, need = (x + long * max(0.0, min(1.0, level / MOST)) for level in (row.have, row.need))
    top = y - THICK / 2
    ends: Style = {"height": THICK, "rx": THICK / 2}
    sheet.add("rect", hover(_said(row, words)), x=x, y=top, width=long, fill="sunken", **ends)
    if need > have:
        begin = max(x, have - 3)
        sheet.box(begin, top, need - begin, THICK, **_lack(sheet))
    if have - x >= 1:
        inset = 0.75 if row.assumed else 0.0
        style = ASSUMED if row.assumed else HAVE
        long_have = max(have - x, THICK) - 2 * inset
        sheet.box(x + inset, top + inset, long_have, THICK - 2 * inset, rx=THICK / 2 - inset, **style)
    tip = min(max(need, x + 1), x + long - 1)
    sheet.line(tip, y - 9, tip, y + 9, **NEED)


def _lack(sheet: Sheet) -> Style:
    return {"fill": sheet.hatch("marker"), "fill_opacity": 0.75}


def _lack_sample(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y - 4, SAMPLE, 8, **_lack(sheet))


def _marks(rows: tuple[Gap, ...], words: GapsWords) -> tuple[Mark, ...]:
    marks = []
    if any(not row.assumed for row in rows):
        marks.append(Mark(sample=swatch(**HAVE), name=words.have))
    if any(row.assumed for row in rows):
        marks.append(Mark(sample=swatch(**ASSUMED), name=words.assumed))
    if any(row.need > row.have for row in rows):
        marks.append(Mark(sample=_lack_sample, name=words.lack))
    return (*marks, Mark(sample=tick(**NEED), name=words.need))


def _said(row: Gap, words: GapsWords) -> str:
    have = words.assumed if row.assumed else words.have
    return f"{have}: {row.have:.1f}; {words.need}: {row.need:.1f}"


def _table(rows: tuple[Gap, ...], title: str, words: GapsWords) -> Table:
    cells = tuple(
        (
            row.name,
            f"{row.have:.1f}",
            f"{row.need:.1f}",
            f"{max(0.0, round(row.need, 1) - round(row.have, 1)):.1f}",  # as the two beside it are printed
            _notes(row, words),
        )
        for row in rows
    )
    return Table(
        caption=title, columns=(words.skill, words.have, words.need, words.lack, words.note), rows=cells
    )


def _notes(row: Gap, words: GapsWords) -> str:
    return " · ".join(filter(None, (words.assumed if row.assumed else "", row.note)))
