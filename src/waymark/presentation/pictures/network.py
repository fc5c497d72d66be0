"""The people around oneself: nearer is closer, a direction is a group, a square ties groups together.

Names are written as far as there is room, the closest first; the others are there, unseen, for a page that
lets one come closer. The table has all that is drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from math import pi, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table, hover

if TYPE_CHECKING:
    from waymark.presentation.pictures.words_people import NetworkWords

WIDE: Final = (760.0, 620.0)
NARROW: Final = (340.0, 380.0)
RINGS: Final = (0.16, 0.3, 0.46)
TONES: Final = ("growth", "sky", "plum", "caution", "marker")
SIZE, SMALL = 13.0, 12.0
DOT: Final = 5.0
THIN: Final = {"vector_effect": "non-scaling-stroke"}
"""Lines keep their width when a page comes closer."""
LONGEST: Final = (150.0, 84.0)
"""How wide a name may be, and how wide where there is little room."""
SQUARE: Final = 40.0
"""How wide and high a square is of what stands already: room is sought beside what is near alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A contact, or a group of `people`: its place 0..1 from the upper left, and the key of its group.

    `href` is where more is told of it.
    """

    id: str
    name: str
    x: float
    y: float
    group: str
    people: int = 1
    bridge: bool = False
    href: str = ""


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class _Room:
    """What stands already, by squares of the picture, so that no words are set on others."""

    width: float
    height: float
    squares: dict[tuple[int, int], list[_Box]] = field(default_factory=dict)

    def take(self, box: _Box) -> None:
        """Let nothing else stand there."""
        for square in self._under(box):
            self.squares.setdefault(square, []).append(box)

    def free(self, box: _Box) -> bool:
        """Whether nothing stands there yet, and it is inside."""
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self.width or bottom > self.height:
            return False
        for square in self._under(box):
            for x1, y1, x2, y2 in self.squares.get(square, ()):
                if left < x2 and x1 < right and top < y2 and y1 < bottom:
                    return False
        return True

    @staticmethod
    def _under(box: _Box) -> Iterable[tuple[int, int]]:
        across = range(int(box.left // SQUARE), int(box.right // SQUARE) + 1)
        return product(across, range(int(box.top // SQUARE), int(box.bottom // SQUARE) + 1))


def network(
    dots: tuple[Dot, ...],
    lines: Iterable[tuple[str, str]],
    groups: Mapping[str, str],
    *,
    title: str,
    summary: str,
    words: NetworkWords,
) -> Picture:
    """The map; `groups` are the names of groups by key, in the order of their colours."""
    known, keys = tuple(lines), tuple(groups)
    return Picture(
        svg=_drawn(dots, known, keys, WIDE, words.me).svg(title, summary),
        narrow=_drawn(dots, known, keys, NARROW, words.me).svg(title, summary),
        text=_said(dots, known, groups, title, words),
    )


def _said(
    dots: tuple[Dot, ...],
    lines: tuple[tuple[str, str], ...],
    groups: Mapping[str, str],
    title: str,
    words: NetworkWords,
) -> Table:
    """What is drawn as a table, people before groups; a column that would be empty is left out."""
    dots = tuple(sorted(dots, key=lambda one: one.people > 1))
    names, near = {one.id: one.name for one in dots}, defaultdict(list)
    for one, other in lines:
        if one in names and other in names:
            near[one].append(names[other])
            near[other].append(names[one])
    columns = {
        words.name: [one.name for one in dots],
        words.group: [groups.get(one.group, "") for one in dots],
        words.size: [words.people.format(count=one.people) if one.people > 1 else "" for one in dots],
        words.knows: [", ".join(near[one.id]) for one in dots],
        words.ties: [words.bridge if one.bridge else "" for one in dots],
    }
    told = {head: cells for head, cells in columns.items() if head == words.name or any(cells)}
    return Table(caption=title, columns=tuple(told), rows=tuple(zip(*told.values(), strict=True)))


@lru_cache(maxsize=8)
def _drawn(
    dots: tuple[Dot, ...],
    lines: tuple[tuple[str, str], ...],
    groups: tuple[str, ...],
    size: tuple[float, float],
    me_said: str,
) -> Sheet:
    """The drawing, made once as long as it shows the same: a talk seldom moves one of those who are drawn."""
    tones = {key: TONES[n % len(TONES)] for n, key in enumerate(groups)}
    sheet = Sheet(*size)
    radii = _radii(dots, size)
    across = _across(radii.values(), size)
    shift = ((size[0] - across) / 2, (size[1] - across) / 2)
    at = {one.id: (shift[0] + one.x * across, shift[1] + one.y * across) for one in dots}
    middle = size[0] / 2, size[1] / 2
    for ring in RINGS:
        sheet.add("circle", cx=middle[0], cy=middle[1], r=ring * across, fill="none", stroke="line", **THIN)
    number = {one.id: n for n, one in enumerate(dots)}
    for one, other in lines:
        if one in at and other in at:
            ends = f"{number[one]} {number[other]}"
            (x1, y1), (x2, y2) = at[one], at[other]
            sheet.line(x1, y1, x2, y2, stroke="edge", stroke_width=0.7, opacity=0.45, data_ends=ends, **THIN)
    room = _Room(*size)
    marks = [Sheet(*size) for _ in dots]
    for dot, own in zip(dots, marks, strict=True):
        room.take(_dot(own, dot, at[dot.id], tones.get(dot.group, "edge"), radii[dot.id]))
    me = Sheet(*size)
    _me(me, room, middle, me_said)
    for dot, own in zip(dots, marks, strict=True):
        _label(own, room, dot, at[dot.id], radii[dot.id])
    for dot, own in reversed(tuple(zip(dots, marks, strict=True))):
        _mark(sheet, own, at[dot.id], data_key=str(number[dot.id]), data_href=dot.href or None)
    _mark(sheet, me, middle)
    return sheet


def _mark(sheet: Sheet, own: Sheet, at: tuple[float, float], **said: str | None) -> None:
    """Something that keeps its size when a page comes closer to it."""
    sheet.group(own, class_="mark", data_x=round(at[0], 1), data_y=round(at[1], 1), **said)


def _radii(dots: Iterable[Dot], size: tuple[float, float]) -> dict[str, float]:
    """How large each mark is; many groups are drawn smaller, so that they stand beside one another."""
    scale = 1.0 if size == WIDE else 0.72
    radii = {
        one.id: DOT * scale if one.people == 1 else min(9 + 1.5 * sqrt(one.people), 34) * scale
        for one in dots
    }
    groups = [one.id for one in dots if one.people > 1]
    needed = 2 * sum(radii[one] for one in groups)
    fits = min(1.0, 2 * pi * RINGS[-1] * min(size) / needed) if needed else 1.0
    return radii | {one: radii[one] * fits for one in groups}


def _across(radii: Iterable[float], size: tuple[float, float]) -> float:
    """The room that places are told in, so that the largest group at the rim is not cut."""
    rim = (0.5 - RINGS[-1]) * min(size)
    return min(size) - 2 * max(max(radii, default=0.0) - rim / 2, 0)


def _dot(sheet: Sheet, dot: Dot, at: tuple[float, float], tone: str, r: float) -> _Box:
    x, y = at
    if dot.people > 1:
        sheet.add("circle", hover(dot.name), cx=x, cy=y, r=r, fill="surface", stroke=tone, stroke_width=2)
        count = str(dot.people)
        if letters.width(count, SMALL) < 2 * r:
            sheet.words(x, y + SMALL * 0.35, count, size=SMALL, anchor="middle")
    elif dot.bridge:
        sheet.box(x - r, y - r, 2 * r, 2 * r, fill="surface", stroke=tone, stroke_width=2)
    else:
        sheet.add("circle", hover(dot.name), cx=x, cy=y, r=r, fill=tone)
    return _Box(x - r, y - r, x + r, y + r)


def _me(sheet: Sheet, room: _Room, middle: tuple[float, float], name: str) -> None:
    x, y = middle
    half = letters.width(name, SMALL, bold=True) / 2 + 7
    box = _Box(x - half, y - 11, x + half, y + 11)
    sheet.box(x - half, y - 11, 2 * half, 22, rx=11, fill="marker")
    sheet.words(x, y + SMALL * 0.35, name, size=SMALL, fill="surface", bold=True, anchor="middle")
    room.take(box)


def _label(sheet: Sheet, room: _Room, dot: Dot, at: tuple[float, float], r: float) -> None:
    """The name beside its mark, shorter where that helps; without room it is there for who comes closer."""
    if not any(_placed(sheet, room, dot, at, r=r + 3, longest=longest) for longest in LONGEST):
        x, base = at[0] + r + 3, at[1] + SIZE * 0.35
        sheet.words(x, base, dot.name, size=SIZE, class_="tight", display="none")


def _placed(
    sheet: Sheet, room: _Room, dot: Dot, at: tuple[float, float], *, r: float, longest: float
) -> bool:
    """Whether the name found room: outwards first, then below, above and inwards."""
    said = letters.shorten(dot.name, longest * (1 if sheet.width == WIDE[0] else 0.7), SIZE)
    wide = letters.width(said, SIZE)
    x, y = at
    right = (x + r, y + SIZE * 0.35)
    left = (x - r - wide, y + SIZE * 0.35)
    sides = (right, left) if x >= sheet.width / 2 else (left, right)
    below, above = (x - wide / 2, y + r + SIZE * 0.8), (x - wide / 2, y - r - SIZE * 0.25)
    for place_x, base in (sides[0], below, above, sides[1]):
        box = _Box(place_x, base - SIZE * 0.76, place_x + wide, base + SIZE * 0.24)
        if room.free(box):
            room.take(box)
            sheet.words(place_x, base, said, size=SIZE, full=dot.name)
            return True
    return False
