"""How well occupations fit, part by part. A part that is not known is drawn as unknown, never as nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table, hover
from waymark.presentation.pictures.legend import SAMPLE, Mark, draw_legend
from waymark.presentation.pictures.words import FitsWords

WIDE, NARROW, SMALL = 720.0, 340.0, 190.0
TONES = ("marker", "sky", "growth", "plum")
THICK, PITCH = 6.0, 10.0
NAME, NOTE = 15.0, 13.0
BARS_AT, END_AT = 400.0, 612.0
PADDING = 14.0

Parts = tuple[float | None, ...]
Draw = Callable[[Sheet, "Fit", float, FitsWords], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One occupation: percentiles from 0 to 100 in the order of the words' parts, None where not known.

    `note` stands below the name; `end` and `end_note` at the end of the line, such as pay and its year.
    """

    name: str
    parts: Parts
    note: str = ""
    end: str = ""
    end_note: str = ""


def fits(rows: tuple[Fit, ...], *, title: str, summary: str, words: FitsWords) -> Picture:
    """Occupations one under the other, each with a bar per part, and what the bars mean below."""
    bars_at = BARS_AT if any(row.end or row.end_note for row in rows) else WIDE - SMALL
    return Picture(
        svg=_whole(Sheet(WIDE), rows, partial(_wide_row, bars_at=bars_at), words).svg(title, summary),
        narrow=_whole(Sheet(NARROW), rows, _narrow_row, words).svg(title, summary),
        text=_table(rows, title, words),
    )


def fit_bars(row: Fit, words: FitsWords) -> Picture:
    """The bars of one occupation alone, to stand in a list beside its name."""
    sheet = Sheet(SMALL, PITCH * len(row.parts) - (PITCH - THICK))
    _bars(sheet, row.parts, (0, 0), SMALL, words)
    return Picture(
        svg=sheet.svg(row.name, "; ".join(_said(row.parts, words))), text=_table((row,), row.name, words)
    )


def fits_legend(words: FitsWords, *, unknown: bool = False) -> str:
    """What the bars mean, to stand once below a list of `fit_bars`."""
    sheet = Sheet(WIDE)
    sheet.height = draw_legend(sheet, _marks(words, unknown=unknown), 0)
    return sheet.svg(", ".join(name for name, _ in words.parts), "")


def _whole(sheet: Sheet, rows: tuple[Fit, ...], draw: Draw, words: FitsWords) -> Sheet:
    y = 0.0
    for place, row in enumerate(rows):
        if place:
            sheet.line(0, y, sheet.width, y)
        y = draw(sheet, row, y + PADDING, words) + PADDING
    unknown = any(part is None for row in rows for part in row.parts)
    sheet.height = draw_legend(sheet, _marks(words, unknown=unknown), y)
    return sheet


def _wide_row(sheet: Sheet, row: Fit, top: float, words: FitsWords, *, bars_at: float) -> float:
    room = bars_at - 24
    name = letters.wrap(row.name, room, NAME, lines=3, bold=True)
    note = letters.wrap(row.note, room, NOTE)
    high = len(name) * NAME * 1.25 + len(note) * NOTE * 1.3
    bars = PITCH * len(row.parts) - (PITCH - THICK)
    high = max(high, bars, 36 if row.end_note else 18)
    sheet.words(0, top + NAME * 0.95, name, size=NAME, bold=True, full=row.name)
    sheet.words(0, top + NAME * 0.95 + len(name) * NAME * 1.25, note, size=NOTE, fill="soft", full=row.note)
    _bars(sheet, row.parts, (bars_at, top + (high - bars) / 2), SMALL, words)
    end_room = WIDE - END_AT
    sheet.words(END_AT, top + 14, letters.shorten(row.end, end_room, NOTE), size=NOTE, full=row.end)
    end_note = letters.shorten(row.end_note, end_room, NOTE)
    sheet.words(END_AT, top + 31, end_note, size=NOTE, fill="soft", full=row.end_note)
    return top + high


def _narrow_row(sheet: Sheet, row: Fit, top: float, words: FitsWords) -> float:
    name = letters.wrap(row.name, NARROW, NAME, lines=3, bold=True)
    note = letters.wrap(" · ".join(filter(None, (row.note, row.end, row.end_note))), NARROW, NOTE)
    y = top + NAME * 0.95
    sheet.words(0, y, name, size=NAME, bold=True, full=row.name)
    y += len(name) * NAME * 1.25
    sheet.words(0, y, note, size=NOTE, fill="soft")
    y += len(note) * NOTE * 1.3 - 4
    _bars(sheet, row.parts, (0, y), NARROW, words)
    return y + PITCH * len(row.parts) - (PITCH - THICK)


def _bars(sheet: Sheet, parts: Parts, at: tuple[float, float], long: float, words: FitsWords) -> None:
    x, y = at
    round_ends: Style = {"height": THICK, "rx": THICK / 2}
    for place, (part, said) in enumerate(zip(parts, _said(parts, words), strict=True)):
        top = y + place * PITCH
        if part is None:
            _unknown(sheet, x, top, long, said)
            continue
        sheet.add("rect", x=x, y=top, width=long, fill="sunken", **round_ends)
        filled = max(THICK, long * part / 100)
        sheet.add("rect", hover(said), x=x, y=top, width=filled, fill=TONES[place], **round_ends)


def _unknown(sheet: Sheet, x: float, top: float, long: float, said: str) -> None:
    sheet.add(
        "line",
        *((hover(said),) if said else ()),
        x1=x + 1,
        y1=top + THICK / 2,
        x2=x + long,
        y2=top + THICK / 2,
        stroke="edge",
        stroke_width=1.5,
        stroke_dasharray="1.5 4.5",
        stroke_linecap="round",
    )


def _marks(words: FitsWords, *, unknown: bool) -> tuple[Mark, ...]:
    """Each sample shows all bars and fills its own, so that the place tells as much as the colour."""

    def sample(sheet: Sheet, x: float, y: float, *, own: int) -> None:
        for place in range(len(words.parts)):
            fill = TONES[own] if place == own else "line"
            top = y + (place - len(words.parts) / 2) * 4.5
            sheet.box(x, top + 0.5, SAMPLE, 3.2, rx=1.6, fill=fill)

    marks = [Mark(sample=partial(sample, own=i), name=name) for i, (name, _) in enumerate(words.parts)]
    if unknown:
        marks.append(Mark(sample=_dots, name=words.unknown))
    return tuple(marks)


def _dots(sheet: Sheet, x: float, y: float) -> None:
    _unknown(sheet, x, y - THICK / 2, SAMPLE, "")


def _said(parts: Parts, words: FitsWords) -> tuple[str, ...]:
    return tuple(
        f"{name}: {words.unknown if part is None else sentence.format(_hundredths(part))}"
        for part, (name, sentence) in zip(parts, words.parts, strict=False)
    )


def _table(rows: tuple[Fit, ...], title: str, words: FitsWords) -> Table:
    shown = max((len(row.parts) for row in rows), default=0)
    noted = any(row.note for row in rows)
    columns = (
        words.occupation,
        *(name for name, _ in words.parts[:shown]),
        *((words.note,) if noted else ()),
    )
    cells = tuple(
        (
            row.name,
            *(words.unknown if part is None else str(_hundredths(part)) for part in row.parts),
            *((row.note,) if noted else ()),
        )
        for row in rows
    )
    return Table(caption=title, columns=columns, rows=cells)


def _hundredths(part: float) -> int:
    """How many of 100, at most 99: nothing is closer than all of them."""
    return min(round(part), 99)
