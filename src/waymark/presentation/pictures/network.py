"""The people around oneself: nearer is closer, a direction is a group, a square ties groups together.

Names are written as far as there is room, the closest first; the table has all that is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import TYPE_CHECKING, Final

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
LONGEST: Final = 150.0
"""How wide a name may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A contact, or a group of `people`: its place 0..1 from the upper left, and the key of its group."""

    id: str
    name: str
    x: float
    y: float
    group: str
    people: int = 1
    bridge: bool = False


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(slots=True)
class _Room:
    """What stands already, so that no words are set on others."""

    width: float
    height: float
    words: list[_Box] = field(default_factory=list)
    dots: list[_Box] = field(default_factory=list)

    def free(self, box: _Box) -> bool:
        inside = box.left >= 0 and box.top >= 0 and box.right <= self.width and box.bottom <= self.height
        return inside and not any(box.meets(one) for one in (*self.words, *self.dots))


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
    tones = {key: TONES[n % len(TONES)] for n, key in enumerate(groups)}
    known = tuple(lines)
    rows = tuple(
        (
            one.name,
            groups.get(one.group, ""),
            words.people.format(count=one.people) if one.people > 1 else "",
            words.bridge if one.bridge else "",
        )
        for one in dots
    )
    return Picture(
        svg=_drawn(dots, known, tones, WIDE, words).svg(title, summary),
        narrow=_drawn(dots, known, tones, NARROW, words).svg(title, summary),
        text=Table(caption=title, columns=(words.name, words.group, words.size, words.ties), rows=rows),
    )


def _drawn(
    dots: tuple[Dot, ...],
    lines: tuple[tuple[str, str], ...],
    tones: Mapping[str, str],
    size: tuple[float, float],
    words: NetworkWords,
) -> Sheet:
    sheet = Sheet(*size)
    across = min(size)
    shift = ((size[0] - across) / 2, (size[1] - across) / 2)
    at = {one.id: (shift[0] + one.x * across, shift[1] + one.y * across) for one in dots}
    middle = size[0] / 2, size[1] / 2
    for ring in RINGS:
        sheet.add("circle", cx=middle[0], cy=middle[1], r=ring * across, fill="none", stroke="line")
    for one, other in lines:
        if one in at and other in at:
            (x1, y1), (x2, y2) = at[one], at[other]
            sheet.line(x1, y1, x2, y2, stroke="edge", stroke_width=0.7, opacity=0.45)
    room = _Room(*size)
    for dot in reversed(dots):
        room.dots.append(_dot(sheet, dot, at[dot.id], tones.get(dot.group, "edge"), _scale(size)))
    _me(sheet, room, middle, words.me)
    for dot in dots:
        _label(sheet, room, dot, at[dot.id], _scale(size))
    return sheet


def _scale(size: tuple[float, float]) -> float:
    return 1.0 if size == WIDE else 0.72


def _radius(dot: Dot, scale: float) -> float:
    return DOT * scale if dot.people == 1 else min(9 + 1.5 * sqrt(dot.people), 34) * scale


def _dot(sheet: Sheet, dot: Dot, at: tuple[float, float], tone: str, scale: float) -> _Box:
    x, y = at
    r = _radius(dot, scale)
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
    room.words.append(box)


def _label(sheet: Sheet, room: _Room, dot: Dot, at: tuple[float, float], scale: float) -> None:
    """The name beside its mark where there is room: outwards first, then below, above and inwards."""
    said = letters.shorten(dot.name, LONGEST * (1 if scale == 1 else 0.7), SIZE)
    wide, r = letters.width(said, SIZE), _radius(dot, scale) + 3
    x, y = at
    right = (x + r, y + SIZE * 0.35)
    left = (x - r - wide, y + SIZE * 0.35)
    sides = (right, left) if x >= sheet.width / 2 else (left, right)
    below, above = (x - wide / 2, y + r + SIZE * 0.8), (x - wide / 2, y - r - SIZE * 0.25)
    for place_x, base in (sides[0], below, above, sides[1]):
        box = _Box(place_x, base - SIZE * 0.76, place_x + wide, base + SIZE * 0.24)
        if room.free(box):
            room.words.append(box)
            sheet.words(place_x, base, said, size=SIZE, full=dot.name)
            return
