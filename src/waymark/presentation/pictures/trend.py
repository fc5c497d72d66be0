"""Results over retakes as lines: those that moved by more than chance stand out, the others stay quiet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.axis import Axis, axis
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table, hover
from waymark.presentation.pictures.legend import Mark, draw_legend, stroke
from waymark.presentation.pictures.words import said
from waymark.presentation.pictures.words_aims import TrendWords

WIDE, NARROW = 720.0, 340.0
HIGH, TOP, LEFT = 190.0, 12.0, 26.0
SIZE, LEAST_APART = 13.0, 16.0
TONES = ("marker", "sky", "growth", "plum", "caution")
DASHES = (None, "7 3", "2 3", "9 3 2 3", "5 5")
QUIET: Style = {"stroke": "faint", "stroke_width": 1.2, "stroke_opacity": 0.7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One scale: a value for each day of the picture, None where not taken; `real`: more than chance."""

    name: str
    values: tuple[float | None, ...]
    real: bool = False


def trend(
    days: tuple[date, ...],
    lines: tuple[Line, ...],
    *,
    title: str,
    summary: str,
    words: TrendWords,
    least: float = 0,
    most: float = 40,
) -> Picture:
    """Scales from `least` to `most` over days from the earliest to the latest, each named at its end."""
    return Picture(
        svg=_drawn(Sheet(WIDE), days, lines, (least, most), words).svg(title, summary),
        narrow=_drawn(Sheet(NARROW), days, lines, (least, most), words).svg(title, summary),
        text=_table(days, lines, title, words),
    )


def _drawn(
    sheet: Sheet,
    days: tuple[date, ...],
    lines: tuple[Line, ...],
    span: tuple[float, float],
    words: TrendWords,
) -> Sheet:
    names = max((letters.width(line.name, SIZE, bold=line.real) for line in lines), default=0)
    room = min(names, sheet.width * 0.34) + 16
    long = sheet.width - LEFT - room
    along = axis(days[0], days[-1], LEFT, long) if days else None
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = TOP + HIGH * (1 - part)
        sheet.line(LEFT, y, LEFT + long, y)
        if part in {0.0, 0.5, 1.0}:
            value = span[0] + part * (span[1] - span[0])
            sheet.words(LEFT - 6, y + 4, f"{value:g}", size=11.5, fill="faint", anchor="end")
    ends = []
    if along:
        _days(sheet, along)
        order = sorted(range(len(lines)), key=lambda n: lines[n].real)
        loud = [n for n in range(len(lines)) if lines[n].real]
        for number in order:
            style = _style(loud.index(number)) if number in loud else QUIET
            points = _points(days, lines[number], along, span)
            _line(sheet, lines[number], points, style)
            if points:
                ends.append((points[-1][1], lines[number], style))
    _names(sheet, sorted(ends, key=lambda end: (end[0], end[1].name)), (LEFT + long + 10, room - 10))
    marks = _marks(lines, words)
    y = max(TOP + HIGH, TOP + len(ends) * LEAST_APART) + 26
    sheet.height = draw_legend(sheet, marks, y, x=LEFT) if marks else y
    return sheet


def _style(place: int) -> Style:
    """Colour and dash together, so that lines can be told apart without colours."""
    dash = DASHES[place % len(DASHES)]
    return {"stroke": TONES[place % len(TONES)], "stroke_width": 2.4, "stroke_dasharray": dash}


def _days(sheet: Sheet, along: Axis) -> None:
    for x, name in along.divisions(11.5):
        sheet.line(x, TOP + HIGH, x, TOP + HIGH + 4, stroke="edge")
        sheet.words(x + 3, TOP + HIGH + 16, name, size=11.5, fill="faint")


def _points(
    days: tuple[date, ...], line: Line, along: Axis, span: tuple[float, float]
) -> list[tuple[float, float, float]]:
    least, most = span
    found = []
    for day, value in zip(days, line.values, strict=True):
        if value is not None:
            part = max(0.0, min(1.0, (value - least) / (most - least)))
            found.append((along.at(day), TOP + HIGH * (1 - part), value))
    return found


def _line(sheet: Sheet, line: Line, points: list[tuple[float, float, float]], style: Style) -> None:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    sheet.add("polyline", points=path, fill="none", stroke_linejoin="round", **style)
    for x, y, value in points:
        fill = str(style["stroke"])
        sheet.add(
            "circle", hover(f"{line.name}: {value:g}"), cx=x, cy=y, r=3.4 if line.real else 2.2, fill=fill
        )


def _names(sheet: Sheet, ends: list[tuple[float, Line, Style]], place: tuple[float, float]) -> None:
    """Each line's name at its end, moved down where two would meet, and up again where they would leave."""
    x, room = place
    spots: list[float] = []
    for y, _, _ in ends:
        spots.append(max(y, spots[-1] + LEAST_APART) if spots else max(y, TOP))
    floor = max(TOP + HIGH, TOP + (len(ends) - 1) * LEAST_APART)
    for number in range(len(spots) - 1, -1, -1):
        spots[number] = min(spots[number], floor)
        floor = spots[number] - LEAST_APART
    for spot, (_, line, style) in zip(spots, ends, strict=True):
        name = letters.shorten(line.name, room, SIZE, bold=line.real)
        fill = str(style["stroke"]) if line.real else "soft"
        sheet.words(x, spot + 4.5, name, size=SIZE, fill=fill, bold=line.real, full=line.name)


def _marks(lines: tuple[Line, ...], words: TrendWords) -> tuple[Mark, ...]:
    marks = []
    if any(line.real for line in lines):
        marks.append(Mark(sample=stroke(**_style(0)), name=words.real))
    if any(not line.real for line in lines):
        marks.append(Mark(sample=stroke(**QUIET), name=words.chance))
    return tuple(marks)


def _table(days: tuple[date, ...], lines: tuple[Line, ...], title: str, words: TrendWords) -> Table:
    columns = (words.scale, *(said(day, "yMMMd") for day in days), words.moved)
    rows = tuple(
        (
            line.name,
            *("" if value is None else f"{value:g}" for value in line.values),
            words.real if line.real else words.chance,
        )
        for line in lines
    )
    return Table(caption=title, columns=columns, rows=rows)
