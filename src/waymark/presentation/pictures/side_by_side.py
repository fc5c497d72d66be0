"""Options side by side: how well each does from 0 to 10, with how far it may be off."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table, hover
from waymark.presentation.pictures.legend import Mark, draw_legend, swatch, tick
from waymark.presentation.pictures.words_aims import SideWords

WIDE, NARROW = 720.0, 340.0
MOST = 10.0
NAME_ROOM, TRACK_AT, END_AT = 210.0, 230.0, 580.0
THICK, SIZE, NOTE = 12.0, 14.5, 12.5
SPAN: Style = {"fill": "sky", "fill_opacity": 0.35, "stroke": "sky", "stroke_width": 1}
LIKELY: Style = {"stroke": "ink", "stroke_width": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One option: scores 0–10, the share (0–1) of cases in which it is first, and the places it can take."""

    name: str
    low: float
    likely: float
    high: float
    first: float
    best: int
    worst: int
    note: str = ""


def side_by_side(choices: tuple[Choice, ...], *, title: str, summary: str, words: SideWords) -> Picture:
    """Options one under the other on one scale; the bar runs from low to high, the stroke is likely."""
    return Picture(
        svg=_wide(choices, words).svg(title, summary),
        narrow=_narrow(choices, words).svg(title, summary),
        text=_table(choices, title, words),
    )


def _wide(choices: tuple[Choice, ...], words: SideWords) -> Sheet:
    sheet, y = Sheet(WIDE), 8.0
    long = END_AT - 20 - TRACK_AT
    for choice in choices:
        name = letters.wrap(choice.name, NAME_ROOM, SIZE, bold=True)
        note = letters.wrap(choice.note, NAME_ROOM, NOTE)
        high = max(len(name) * SIZE * 1.2 + len(note) * NOTE * 1.25, 36) + 16
        top = y + SIZE
        sheet.words(0, top, name, size=SIZE, bold=True, full=choice.name, leading=1.2)
        sheet.words(0, top + len(name) * SIZE * 1.2, note, size=NOTE, fill="soft", full=choice.note)
        _track(sheet, choice, (TRACK_AT, y + 16), long, words)
        for place, said in enumerate((_first(choice, words), _places(choice, words))):
            short = letters.shorten(said, WIDE - END_AT, NOTE)
            fill = "soft" if place else "ink"
            sheet.words(END_AT, y + 13 + place * 17, short, size=NOTE, fill=fill, full=said)
        y += high
    _scale(sheet, TRACK_AT, y, long)
    sheet.height = draw_legend(sheet, _marks(words), y + 22)
    return sheet


def _narrow(choices: tuple[Choice, ...], words: SideWords) -> Sheet:
    sheet, y = Sheet(NARROW), 4.0
    for choice in choices:
        name = letters.wrap(choice.name, NARROW, SIZE, bold=True)
        sheet.words(0, y + SIZE, name, size=SIZE, bold=True, full=choice.name, leading=1.2)
        y += len(name) * SIZE * 1.2 + 6
        whole = " · ".join(filter(None, (_first(choice, words), _places(choice, words), choice.note)))
        said = letters.wrap(whole, NARROW, NOTE)
        sheet.words(0, y + NOTE, said, size=NOTE, fill="soft", full=whole)
        y += len(said) * NOTE * 1.25 + 14
        _track(sheet, choice, (8, y), NARROW - 16, words)
        y += 24
    _scale(sheet, 8, y, NARROW - 16)
    sheet.height = draw_legend(sheet, _marks(words), y + 22)
    return sheet


def _track(sheet: Sheet, choice: Choice, at: tuple[float, float], long: float, words: SideWords) -> None:
    """Draw a scale whose left end has its middle at a point."""
    x, y = at
    low, likely, high = (
        x + long * max(0.0, min(1.0, score / MOST)) for score in (choice.low, choice.likely, choice.high)
    )
    sheet.box(x, y - THICK / 2, long, THICK, rx=3, fill="sunken")
    width = max(2.0, high - low)
    said = (
        f"{words.low}: {choice.low:.1f}; {words.likely}: {choice.likely:.1f}; {words.high}: {choice.high:.1f}"
    )
    sheet.add("rect", hover(said), x=low, y=y - THICK / 2, width=width, height=THICK, rx=3, **SPAN)
    sheet.line(likely, y - 10, likely, y + 10, **LIKELY)


def _scale(sheet: Sheet, x: float, y: float, long: float) -> None:
    for value in (0, 5, 10):
        sheet.words(x + long * value / MOST, y + 8, str(value), size=11.5, fill="faint", anchor="middle")


def _marks(words: SideWords) -> tuple[Mark, ...]:
    return (
        Mark(sample=swatch(**SPAN), name=words.span),
        Mark(sample=tick(**LIKELY), name=words.likely),
    )


def _first(choice: Choice, words: SideWords) -> str:
    return words.first.format(f"{choice.first:.0%}")


def _places(choice: Choice, words: SideWords) -> str:
    return words.places.format(choice.best, choice.worst)


def _table(choices: tuple[Choice, ...], title: str, words: SideWords) -> Table:
    rows = tuple(
        (
            choice.name,
            *(f"{score:.1f}" for score in (choice.low, choice.likely, choice.high)),
            f"{_first(choice, words)}, {_places(choice, words)}",
        )
        for choice in choices
    )
    return Table(
        caption=title,
        columns=(words.option, words.low, words.likely, words.high, words.first.format("…")),
        rows=rows,
    )
