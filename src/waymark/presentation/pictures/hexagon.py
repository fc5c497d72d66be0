"""Six interests as a hexagon, now and, where there is an earlier result, before."""

from __future__ import annotations

from math import cos, pi, sin

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table
from waymark.presentation.pictures.legend import Mark, draw_legend, stroke
from waymark.presentation.pictures.words import HexagonWords

Six = tuple[float, float, float, float, float, float]
SixNames = tuple[str, str, str, str, str, str]

WIDTH, HEIGHT = 340.0, 244.0
MIDDLE, LEVEL, RADIUS = WIDTH / 2, 124.0, 88.0
SIZE, SIDE_ROOM = 13.0, 76.0
ANCHORS = ("middle", "start", "start", "middle", "end", "end")
EARLIER: Style = {"stroke": "faint", "stroke_width": 1.5, "stroke_dasharray": "4 3"}
NOW: Style = {"stroke": "marker", "stroke_width": 2}


def _corner(reach: float, place: int) -> tuple[float, float]:
    angle = place * pi / 3
    return MIDDLE + reach * sin(angle), LEVEL - reach * cos(angle)


def _outline(reaches: tuple[float, ...]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in (_corner(r, i) for i, r in enumerate(reaches)))


def _grid(sheet: Sheet) -> None:
    for part in (0.25, 0.5, 0.75, 1.0):
        sheet.add("polygon", points=_outline((RADIUS * part,) * 6), fill="none", stroke="line")
    for place in range(6):
        sheet.line(MIDDLE, LEVEL, *_corner(RADIUS, place))


def _names(sheet: Sheet, names: SixNames) -> None:
    for place, name in enumerate(names):
        x, y = _corner(RADIUS + 11, place)
        upright = place in {0, 3}
        lines = letters.wrap(name, 220 if upright else SIDE_ROOM, SIZE, lines=1 if upright else 2)
        drop = {0: 0.0, 3: 9.0}.get(place, 4.5 - (len(lines) - 1) * SIZE * 0.6)
        sheet.words(x, y + drop, lines, size=SIZE, anchor=ANCHORS[place], fill="soft", full=name)


def hexagon(
    now: Six,
    names: SixNames,
    *,
    title: str,
    summary: str,
    words: HexagonWords,
    most: float = 40,
    earlier: Six | None = None,
) -> Picture:
    """Interests as distances from the middle.

    `now` and `earlier` are scores from 0 to `most`, in the order of `names`: realistic, investigative,
    artistic, social, enterprising, conventional.
    """
    sheet = Sheet(WIDTH, HEIGHT)
    _grid(sheet)
    if earlier:
        sheet.add("polygon", points=_outline(_reach(earlier, most)), fill="none", **EARLIER)
    reach = _reach(now, most)
    sheet.add(
        "polygon", points=_outline(reach), fill="marker", fill_opacity=0.16, stroke_linejoin="round", **NOW
    )
    for place in range(6):
        x, y = _corner(reach[place], place)
        sheet.add("circle", cx=x, cy=y, r=3.5, fill="marker")
    _names(sheet, names)
    if earlier:
        marks = (
            Mark(sample=stroke(**NOW), name=words.now),
            Mark(sample=stroke(**EARLIER), name=words.earlier),
        )
        sheet.height = draw_legend(sheet, marks, HEIGHT, x=60)
    return Picture(svg=sheet.svg(title, summary), text=_table(now, names, title, words, earlier))


def _reach(scores: Six, most: float) -> tuple[float, ...]:
    return tuple(RADIUS * score / most for score in scores)


def _table(now: Six, names: SixNames, title: str, words: HexagonWords, earlier: Six | None) -> Table:
    columns = (words.interest, words.now, *((words.earlier,) if earlier else ()))
    scores = zip(*(filter(None, (now, earlier))), strict=True)
    rows = tuple((name, *(f"{s:g}" for s in both)) for name, both in zip(names, scores, strict=True))
    return Table(caption=title, columns=columns, rows=rows)
