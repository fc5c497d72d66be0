"""Several routes from here to there: shared stops once, each route a line of its own kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table
from waymark.presentation.pictures.lanes import Cell, Lanes, copied, lanes, settle
from waymark.presentation.pictures.legend import Mark, draw_legend, stroke
from waymark.presentation.pictures.words import RoutesWords

WIDE, WIDER, NARROW = 720.0, 900.0, 340.0
FEW = 4
"""Columns up to which the map keeps to the narrower width; more of them would break every word."""
WIDEST, LEAST_GAP, APART = 148.0, 26.0, 18.0
NAME, NOTE, INSET = 13.0, 12.0, 9.0
NAME_LINES, NOTE_LINES = 4, 3
PASSAGE, SIDE, ARROW = 16.0, 6.0, 6.0
LINES: tuple[Style, ...] = (
    {"stroke": "marker", "stroke_width": 3},
    {"stroke": "sky", "stroke_width": 2.5, "stroke_dasharray": "9 5"},
    {"stroke": "growth", "stroke_width": 3, "stroke_dasharray": "0.1 6", "stroke_linecap": "round"},
    {"stroke": "plum", "stroke_width": 2.5, "stroke_dasharray": "12 4 2 4"},
    {"stroke": "caution", "stroke_width": 1.5},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One occupation on the way, with what is to be said of it in a few words."""

    id: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way: the ids of its stops in order, the first and the last the same for all routes."""

    name: str
    stops: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """The width of a stop, and how far its column stands from the next."""

    wide: float
    step: float

    def path(self, first: int, levels: list[float]) -> str:
        """A line from the stop in column `first` through the levels of the following columns."""
        said = f"M{first * self.step + self.wide:.1f} {levels[0]:.1f}"
        last = first + len(levels) - 1
        for place, (y1, y2) in enumerate(pairwise(levels), start=first):
            x1, x2 = place * self.step + self.wide, (place + 1) * self.step
            x2 -= ARROW if place + 1 == last else 0
            half = (x1 + x2) / 2
            said += f"C{half:.1f} {y1:.1f} {half:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
            said += "" if place + 1 == last else f"H{x2 + self.wide:.1f}"
        return said


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A stop as it is drawn."""

    stop: Stop
    name: tuple[str, ...]
    note: tuple[str, ...]

    @property
    def height(self) -> float:
        return 18 + len(self.name) * NAME * 1.22 + len(self.note) * NOTE * 1.25


def routes(
    stops: tuple[Stop, ...], ways: tuple[Route, ...], *, title: str, summary: str, words: RoutesWords
) -> Picture:
    """A map of up to five routes of at least two stops each."""
    by_id = {stop.id: stop for stop in stops}
    return Picture(
        svg=_wide(by_id, ways).svg(title, summary),
        narrow=_narrow(by_id, ways, words).svg(title, summary),
        text=_table(by_id, ways, title, words),
    )


def _wide(by_id: Mapping[str, Stop], ways: tuple[Route, ...]) -> Sheet:
    plan = lanes(tuple(way.stops for way in ways))
    last = len(plan.columns) - 1
    across = WIDE if len(plan.columns) <= FEW else WIDER
    wide = min(WIDEST, (across - LEAST_GAP * last) / (last + 1))
    frame = _Frame(wide=wide, step=(across - wide) / max(1, last))
    boxes = {stop: _boxed(by_id[copied(stop)], wide) for stop in plan.column}
    sizes = {
        key: boxes[key[0]].height if len(key) == 1 else PASSAGE for cells in plan.columns for key in cells
    }
    level, tall = settle(plan, sizes, APART)
    sheet = Sheet(across)
    _legs(sheet, plan, level, frame)
    for stop, place in plan.column.items():
        _draw(
            sheet, boxes[stop], (place * frame.step, level[place, (stop,)] + 2), wide, end=place in {0, last}
        )
    marks = tuple(Mark(sample=stroke(**LINES[i % len(LINES)]), name=way.name) for i, way in enumerate(ways))
    sheet.height = draw_legend(sheet, marks, tall + 14)
    return sheet


def _boxed(stop: Stop, wide: float) -> _Box:
    room = wide - 2 * INSET
    return _Box(
        stop=stop,
        name=letters.wrap(stop.name, room, NAME, lines=NAME_LINES, bold=True),
        note=letters.wrap(stop.note, room, NOTE, lines=NOTE_LINES),
    )


def _draw(sheet: Sheet, box: _Box, at: tuple[float, float], wide: float, *, end: bool) -> None:
    """Draw a stop whose left edge has its middle at a point; the two ends are dark."""
    x, middle = at
    top = middle - box.height / 2
    style: Style = {"fill": "ink"} if end else {"fill": "surface", "stroke": "edge"}
    sheet.box(x, top, wide, box.height, rx=9, **style)
    y = top + 9 + NAME * 0.95
    fill = "paper" if end else "ink"
    sheet.words(x + INSET, y, box.name, size=NAME, bold=True, fill=fill, full=box.stop.name, leading=1.22)
    y += len(box.name) * NAME * 1.22
    fill = "paper" if end else "soft"
    sheet.words(x + INSET, y, box.note, size=NOTE, fill=fill, full=box.stop.note)


def _legs(sheet: Sheet, plan: Lanes, level: Mapping[Cell, float], frame: _Frame) -> None:
    """The lines, those on the same leg side by side, and where each leg arrives a small arrow."""
    users: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, walk in enumerate(plan.walks):
        for leg in pairwise(walk):
            users[leg].append(number)
    for (a, b), numbers in users.items():
        first, last = plan.column[a], plan.column[b]
        between = (level[place, (a, b)] for place in range(first + 1, last))
        ys = [level[first, (a,)], *between, level[last, (b,)]]
        for place, number in enumerate(numbers):
            off = 2 + (place - (len(numbers) - 1) / 2) * SIDE
            path = frame.path(first, [y + off for y in ys])
            sheet.add("path", d=path, fill="none", **LINES[number % len(LINES)])
    for stop in {b for _, b in users}:
        x, y = plan.column[stop] * frame.step, level[plan.column[stop], (stop,)] + 2
        sheet.add("path", d=f"M{x - 7:.1f} {y - 4.5:.1f}l7 4.5l-7 4.5Z", fill="soft")


def _narrow(by_id: Mapping[str, Stop], ways: tuple[Route, ...], words: RoutesWords) -> Sheet:
    """One route under the other between start and goal, each as a line with its stops."""
    sheet = Sheet(NARROW)
    start, goal = by_id[ways[0].stops[0]], by_id[ways[0].stops[-1]]
    y = _end(sheet, start, 0)
    for number, way in enumerate(ways):
        line = LINES[number % len(LINES)]
        stroke(**line)(sheet, 0, y + 22)
        y += 22
        name = letters.wrap(way.name, NARROW - 32, NAME, lines=NAME_LINES, bold=True)
        sheet.words(32, y + 4.5, name, size=NAME, bold=True, full=way.name)
        y += len(name) * NAME * 1.25 + 8
        between = [by_id[stop] for stop in way.stops[1:-1]] or [Stop(id="", name=words.direct)]
        y = _stops(sheet, between, y, line)
    sheet.height = _end(sheet, goal, y + 14) + 2
    return sheet


def _end(sheet: Sheet, stop: Stop, y: float) -> float:
    box = _boxed(stop, NARROW)
    _draw(sheet, box, (0, y + box.height / 2), NARROW, end=True)
    return y + box.height


def _stops(sheet: Sheet, stops: list[Stop], y: float, line: Style) -> float:
    """The stops of a route as dots on its line, each with its name beside."""
    heights, drawn = [], []
    for stop in stops:
        name = letters.wrap(stop.name, NARROW - 32, NAME, lines=NAME_LINES)
        note = letters.wrap(stop.note, NARROW - 32, NOTE)
        drawn.append(partial(_stop, sheet, stop, name, note))
        heights.append(len(name) * NAME * 1.22 + len(note) * NOTE * 1.25 + 10)
    sheet.line(11, y - 2, 11, y + sum(heights) - 4, **line)
    for draw, height in zip(drawn, heights, strict=True):
        draw(y)
        y += height
    return y


def _stop(sheet: Sheet, stop: Stop, name: tuple[str, ...], note: tuple[str, ...], y: float) -> None:
    if stop.id:
        sheet.add("circle", cx=11, cy=y + 8, r=5, fill="surface", stroke="ink", stroke_width=2)
    sheet.words(
        32, y + 12.5, name, size=NAME, full=stop.name, leading=1.22, fill="ink" if stop.id else "soft"
    )
    sheet.words(32, y + 12.5 + len(name) * NAME * 1.22, note, size=NOTE, fill="soft", full=stop.note)


def _table(by_id: Mapping[str, Stop], ways: tuple[Route, ...], title: str, words: RoutesWords) -> Table:
    most = max(len(way.stops) for way in ways)
    rows = tuple(
        (way.name, *(_named(by_id[stop]) for stop in way.stops), *("",) * (most - len(way.stops)))
        for way in ways
    )
    return Table(
        caption=title, columns=(words.route, *(words.step.format(i + 1) for i in range(most))), rows=rows
    )


def _named(stop: Stop) -> str:
    return f"{stop.name} ({stop.note})" if stop.note else stop.name
