"""The plan over time: each action a bar; today, the date aimed at, the likely finish, the hours a week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.axis import NAME_AT, Axis, axis
from waymark.presentation.pictures.drawing import Picture, Sheet, Style, Table, hover
from waymark.presentation.pictures.legend import SAMPLE, Mark, draw_legend, stroke, swatch
from waymark.presentation.pictures.words import TimelineWords, said

WIDE, NARROW = 720.0, 340.0
NAMES = 246.0
HEAD, STRIP, AXIS = 22.0, 44.0, 11.5
FEW = 24  # so many actions have room for wide bars
FAR = 0.4  # of the time that the steps take: a date that is later than this after them is only named
MOST_LINES = 5  # of a name; none that Waymark proposes needs more
TONES = ("marker", "growth", "sky", "plum", "caution", "soft")
SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),  # a circle
    ((-4.4, -4.4), (4.4, -4.4), (4.4, 4.4), (-4.4, 4.4)),
    ((0, -5.4), (5.4, 4.4), (-5.4, 4.4)),
    ((0, -6), (6, 0), (0, 6), (-6, 0)),
    ((0, 5.4), (5.4, -4.4), (-5.4, -4.4)),
    ((-5.6, -2), (5.6, -2), (5.6, 2), (-5.6, 2)),
)
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
    """All that the picture shows; `kinds` are named in order, `finish` is when the plan likely ends."""

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
    days = _steps_and_finish(course) + ([course.deadline] if course.deadline and not _far(course) else [])
    return axis(min(days), max(days), x, long)


def _steps_and_finish(course: Course) -> list[date]:
    return [
        course.today,
        *(day for bar in course.bars for day in (bar.start, bar.end)),
        *(course.finish or ()),
    ]


def _far(course: Course) -> bool:
    """Whether the date aimed at is so far off that the steps would be squeezed into a corner."""
    days = _steps_and_finish(course)
    last = max(days)
    return course.deadline is not None and course.deadline - last > (last - min(days)) * FAR


def _wide(course: Course, words: TimelineWords) -> Sheet:
    few = len(course.bars) <= FEW
    pitch, size, thick = (26.0, 13.0, 15.0) if few else (19.0, 12.0, 11.0)
    names = [letters.wrap(bar.name, NAMES - 32, size, lines=MOST_LINES) for bar in course.bars]
    sheet, time = Sheet(WIDE), _axis(course, NAMES, WIDE - NAMES)
    bottom = HEAD + sum(pitch + (len(name) - 1) * 14 for name in names) + 6
    _grid(sheet, time, bottom)
    _finish(sheet, course, time, HEAD, bottom)
    y = HEAD + 3
    for bar, name in zip(course.bars, names, strict=True):
        high = pitch + (len(name) - 1) * 14
        middle = y + high / 2
        _shape(sheet, _place(course, bar), 6, middle)
        first = middle + size * 0.35 - (len(name) - 1) * 7.5
        sheet.words(18, first, name, size=size, full=bar.name, leading=15 / size)
        _bar(sheet, course, bar, time, (middle, thick))
        y += high
    _uprights(sheet, course, time, HEAD, bottom)
    return _below(sheet, course, time, bottom, words)


def _narrow(course: Course, words: TimelineWords) -> Sheet:
    sheet, time, pitch = Sheet(NARROW), _axis(course, 0, NARROW), 38.0
    names = [letters.wrap(bar.name, NARROW - 20, 13, lines=MOST_LINES) for bar in course.bars]
    bottom = HEAD + sum(pitch + (len(name) - 1) * 15 for name in names) + 4
    _grid(sheet, time, bottom)
    _finish(sheet, course, time, HEAD, bottom)
    y = HEAD + 18
    for bar, name in zip(course.bars, names, strict=True):
        _shape(sheet, _place(course, bar), 6, y - 4.5)
        sheet.words(18, y, name, size=13, full=bar.name, leading=15 / 13)
        y += (len(name) - 1) * 15
        _bar(sheet, course, bar, time, (y + 12, 9))
        _uprights(sheet, course, time, y + 5, y + 19)
        y += pitch
    return _below(sheet, course, time, bottom, words)


def _below(sheet: Sheet, course: Course, time: Axis, y: float, words: TimelineWords) -> Sheet:
    y = _captions(sheet, course, time, y + 4, words)
    if course.load:
        y = _strip(sheet, course, time, y + 8)
    sheet.height = draw_legend(sheet, _marks(course, words), y + 8)
    return sheet


def _grid(sheet: Sheet, time: Axis, bottom: float) -> None:
    for x, name in time.divisions(AXIS):
        sheet.line(x, 4, x, bottom)
        sheet.words(x + NAME_AT, 13, name, size=AXIS, fill="faint")


def _finish(sheet: Sheet, course: Course, time: Axis, top: float, bottom: float) -> None:
    if course.finish:
        x, end = time.at(course.finish[0]), time.at(course.finish[1] + DAY)
        sheet.box(x, top, max(2.0, end - x), bottom - top, **FINISH)


def _uprights(sheet: Sheet, course: Course, time: Axis, top: float, bottom: float) -> None:
    if course.deadline and not _far(course):
        x = time.at(course.deadline + DAY)
        sheet.line(x, top, x, bottom, **DEADLINE)
    x = time.at(course.today)
    sheet.line(x, top, x, bottom, **TODAY)


def _place(course: Course, bar: Bar) -> int:
    """The number of a bar's kind, which decides its colour and its shape."""
    return list(course.kinds).index(bar.kind) % len(TONES)


def _bar(sheet: Sheet, course: Course, bar: Bar, time: Axis, at: tuple[float, float]) -> None:
    """Draw a bar at (middle, thickness)."""
    middle, thick = at
    x, end = time.at(bar.start), time.at(bar.end + DAY)
    spoken = f"{bar.name}: {said(bar.start, 'yMMMd')} – {said(bar.end, 'yMMMd')}"
    place: Style = {"x": x, "y": middle - thick / 2, "width": max(4.0, end - x), "height": thick, "rx": 4}
    sheet.add("rect", hover(spoken), fill=TONES[_place(course, bar)], **place)


def _shape(sheet: Sheet, kind: int, x: float, y: float) -> None:
    """A small shape for each kind of action, so that kinds are told apart without colours."""
    if not SHAPES[kind]:
        sheet.add("circle", cx=x, cy=y, r=4.6, fill=TONES[kind])
        return
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in SHAPES[kind])
    sheet.add("polygon", points=points, fill=TONES[kind])


def _sample(kind: int, sheet: Sheet, x: float, y: float) -> None:
    _shape(sheet, kind, x + SAMPLE / 2, y)


def _captions(sheet: Sheet, course: Course, time: Axis, y: float, words: TimelineWords) -> float:
    """What the upright marks are, below them, moved to a line of their own where two would meet."""
    marks = [(time.at(course.today), words.today, "marker")]
    if course.deadline:
        far = f": {said(course.deadline, 'yMMMd')} →" if _far(course) else ""
        marks.append((time.at(course.deadline + DAY), words.deadline + far, "ink"))
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
    if points:
        sheet.add("path", d="M" + "L".join(points), fill="none", stroke_linejoin="round", **CAPACITY)
    return bottom


def _marks(course: Course, words: TimelineWords) -> tuple[Mark, ...]:
    used = {bar.kind for bar in course.bars}
    marks = [
        Mark(sample=partial(_sample, number % len(TONES)), name=name)
        for number, (kind, name) in enumerate(course.kinds.items())
        if kind in used
    ]
    if course.load:
        marks += [Mark(sample=swatch(rx=0, **PLANNED), name=words.planned)]
        hours = sorted({load.capacity for load in course.load})
        spread = f"{hours[0]:g}–{hours[-1]:g}" if len(hours) > 1 else f"{hours[0]:g}"
        marks += [Mark(sample=stroke(**CAPACITY), name=words.capacity.format(spread))]
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
