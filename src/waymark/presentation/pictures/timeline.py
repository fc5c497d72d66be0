"""The plan over time: a bar for each action, today, the date aimed at, the likely finish, and the hours a week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.axis import Axis, axis
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table, hover
from waymark.presentation.pictures.legend import LINE, Mark, draw_legend, stroke, swatch
from waymark.presentation.pictures.words import TimelineWords, said

WIDE, NARROW = 720.0, 340.0
NAMES = 214.0
HEAD, SIGN = 22.0, 4.6
STRIP = 44.0
TONES = ("marker", "growth", "sky", "plum", "caution", "soft")
TODAY: Style = {"stroke": "marker", "stroke_width": 1.75}
DEADLINE: Style = {"stroke": "ink", "stroke_width": 1.5, "stroke_dasharray": "5 3"}
FINISH: Style = {"fill": "growth", "fill_opacity": 0.13}
PLANNED: Style = {"fill": "edge", "fill_opacity": 0.45}
CAPACITY: Style = {"stroke": "ink", "stroke_width": 1.5}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One action from the first to the last day it is worked on; `kind` is a key of the picture's kinds."""

    name: str
    start: date
    end: date
    kind: str
    hours: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """The week that begins on a day: hours planned, and hours there are."""

    week: date
    planned: float
    capacity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """All that the picture shows. `finish` is the likely range in which the plan ends; kinds are named in order."""

    bars: tuple[Bar, ...]
    kinds: Mapping[str, str]
    today: date
    finish: tuple[date, date] | None = None
    deadline: date | None = None
    load: tuple[Load, ...] = ()


def timeline(course: Course, *, title: str, summary: str, words: TimelineWords) -> Picture:
    """A plan of one to some sixty actions, in the order given."""
    return Picture(
        svg=_wide(course, words).svg(title, summary),
        narrow=_narrow(course, words).svg(title, summary),
        text=_table(course, title, words),
    )


def _axis(course: Course, x: float, long: float) -> Axis:
    days = [day for bar in course.bars for day in (bar.start, bar.end)] + [course.today]
    days += [*(course.finish or ()), *([course.deadline] if course.deadline else [])]
    return axis(min(days), max(days), x, long)


def _wide(course: Course, words: TimelineWords) -> Sheet:
    count = len(course.bars)
    pitch = 26.0 if count <= 20 else 22.0 if count <= 40 else 19.0
    size = 13.0 if count <= 40 else 12.0
    sheet, time = Sheet(WIDE), _axis(course, NAMES, WIDE - NAMES)
    bottom = HEAD + pitch * count + 4
    _grid(sheet, time, bottom)
    _finish(sheet, course, time, HEAD, bottom)
    for place, bar in enumerate(course.bars):
        middle = HEAD + pitch * (place + 0.5) + 2
        name = letters.shorten(bar.name, NAMES - 36, size)
        _sign(sheet, course, bar, 6, middle)
        sheet.words(18, middle + size * 0.35, name, size=size, full=bar.name)
        _bar(sheet, course, bar, time, middle, min(15.0, pitch * 0.58), words)
    _uprights(sheet, course, time, HEAD, bottom)
    y = _captions(sheet, course, time, bottom + 4, words)
    if course.load:
        y = _strip(sheet, course, time, y + 10)
    sheet.height = draw_legend(sheet, _marks(course, words), y + 6)
    return sheet


def _narrow(course: Course, words: TimelineWords) -> Sheet:
    sheet, time, pitch = Sheet(NARROW), _axis(course, 0, NARROW), 38.0
    bottom = HEAD + pitch * len(course.bars) + 4
    _grid(sheet, time, bottom)
    _finish(sheet, course, time, HEAD, bottom)
    for place, bar in enumerate(course.bars):
        y = HEAD + pitch * place + 18
        name = letters.shorten(bar.name, NARROW - 20, 13)
        _sign(sheet, course, bar, 6, y - 4.5)
        sheet.words(18, y, name, size=13, full=bar.name)
        _bar(sheet, course, bar, time, y + 12, 9, words)
        _uprights(sheet, course, time, y + 5, y + 19)
    y = _captions(sheet, course, time, bottom + 4, words)
    if course.load:
        y = _strip(sheet, course, time, y + 10)
    sheet.height = draw_legend(sheet, _marks(course, words), y + 6)
    return sheet


def _grid(sheet: Sheet, time: Axis, bottom: float) -> None:
    for x, name in time.divisions():
        sheet.line(x, 4, x, bottom)
        sheet.words(
            x + 5, 13, letters.shorten(name, time.x + time.long - x - 5, 11.5), size=11.5, fill="faint"
        )


def _finish(sheet: Sheet, course: Course, time: Axis, top: float, bottom: float) -> None:
    if course.finish:
        x, end = time.at(course.finish[0]), time.at(course.finish[1] + DAY)
        sheet.box(x, top, max(2.0, end - x), bottom - top, **FINISH)


def _uprights(sheet: Sheet, course: Course, time: Axis, top: float, bottom: float) -> None:
    if course.deadline:
        x = time.at(course.deadline + DAY)
        sheet.line(x, top, x, bottom, **DEADLINE)
    x = time.at(course.today)
    sheet.line(x, top, x, bottom, **TODAY)


def _tone(course: Course, kind: str) -> str:
    return TONES[list(course.kinds).index(kind) % len(TONES)]


def _bar(
    sheet: Sheet, course: Course, bar: Bar, time: Axis, middle: float, thick: float, words: TimelineWords
) -> None:
    x, end = time.at(bar.start), time.at(bar.end + DAY)
    spoken = f"{bar.name}: {said(bar.start, 'yMMMd')} – {said(bar.end, 'yMMMd')}"
    spoken += f" · {bar.hours:g} {words.hours.lower()}" if bar.hours else ""
    place: Style = {"x": x, "y": middle - thick / 2, "width": max(4.0, end - x), "height": thick, "rx": 4}
    sheet.add("rect", hover(spoken), fill=_tone(course, bar.kind), **place)


def _sign(sheet: Sheet, course: Course, bar: Bar, x: float, y: float) -> None:
    """A small shape for the kind of action, so that kinds are told apart without colours."""
    _shape(sheet, list(course.kinds).index(bar.kind), x, y)


def _shape(sheet: Sheet, kind: int, x: float, y: float) -> None:
    r, fill = SIGN, TONES[kind % len(TONES)]
    if kind % 6 == 0:
        sheet.add("circle", cx=x, cy=y, r=r, fill=fill)
        return
    if kind % 6 == 5:
        sheet.add("circle", cx=x, cy=y, r=r - 1, fill="none", stroke=fill, stroke_width=2)
        return
    shapes = {
        1: ((-r, -r), (r, -r), (r, r), (-r, r)),
        2: ((0, -r - 0.8), (r + 0.8, r), (-r - 0.8, r)),
        3: ((0, -r - 1.4), (r + 1.4, 0), (0, r + 1.4), (-r - 1.4, 0)),
        4: ((0, r + 0.8), (r + 0.8, -r), (-r - 0.8, -r)),
    }
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in shapes[kind % 6])
    sheet.add("polygon", points=points, fill=fill)


def _captions(sheet: Sheet, course: Course, time: Axis, y: float, words: TimelineWords) -> float:
    """What the upright marks are, below them, moved to a line of their own where two would meet."""
    marks = [(time.at(course.today), words.today, "marker")]
    if course.deadline:
        marks.append((time.at(course.deadline + DAY), words.deadline, "ink"))
    if course.finish:
        middle = (time.at(course.finish[0]) + time.at(course.finish[1] + DAY)) / 2
        marks.append((middle, words.finish, "growth"))
    ends: list[list[tuple[float, float]]] = []
    for at, name, fill in marks:
        wide = letters.width(name, 12, bold=True)
        left = max(time.x, min(at - wide / 2, sheet.width - wide))
        span = (left - 6, left + wide + 6)
        row = next(
            (i for i, taken in enumerate(ends) if all(span[1] <= a or b <= span[0] for a, b in taken)), None
        )
        if row is None:
            row = len(ends)
            ends.append([])
        ends[row].append(span)
        sheet.words(left, y + 12 + row * 16, name, size=12, fill=fill, bold=True)
    return y + 4 + len(ends) * 16


def _strip(sheet: Sheet, course: Course, time: Axis, top: float) -> float:
    """Hours planned each week as small columns below the line of the hours there are; beyond it, hatched."""
    most = max(max(load.planned, load.capacity) for load in course.load) or 1
    bottom = top + STRIP
    points = []
    for load in course.load:
        x, end = time.at(load.week), time.at(load.week + 7 * DAY)
        if end <= x:
            continue
        high = STRIP * load.planned / most
        line = bottom - STRIP * load.capacity / most
        gap = min(1.0, (end - x) / 5)
        sheet.box(x, bottom - high, end - x - gap, high, **PLANNED)
        if load.planned > load.capacity:
            sheet.box(x, bottom - high, end - x - gap, line - bottom + high, fill=sheet.hatch("marker"))
        points.append(f"{x:.1f} {line:.1f}L{end:.1f} {line:.1f}")
    sheet.line(time.x, bottom, time.x + time.long, bottom)
    sheet.add("path", d="M" + "L".join(points), fill="none", stroke_linejoin="round", **CAPACITY)
    return bottom


def _marks(course: Course, words: TimelineWords) -> tuple[Mark, ...]:
    used = {bar.kind for bar in course.bars}
    marks = [
        Mark(sample=lambda sheet, x, y, i=i: _shape(sheet, i, x + 11, y), name=name)  # type: ignore[misc]
        for i, (kind, name) in enumerate(course.kinds.items())
        if kind in used
    ]
    if course.load:
        marks += [Mark(sample=swatch(rx=0, **PLANNED), name=words.planned)]
        marks += [Mark(sample=stroke(**CAPACITY), name=words.capacity)]
    return tuple(marks)


def _table(course: Course, title: str, words: TimelineWords) -> Table:
    rows = tuple(
        (
            bar.name,
            course.kinds[bar.kind],
            said(bar.start, "yMMMd"),
            said(bar.end, "yMMMd"),
            f"{bar.hours:g}" if bar.hours else "",
        )
        for bar in course.bars
    )
    return Table(
        caption=title, columns=(words.action, words.kind, words.start, words.end, words.hours), rows=rows
    )
