"""Tellings as text for a terminal: no colours needed, eighty columns, tables in place of pictures."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling.parts import Course, Offers
from waymark.presentation.words import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from waymark.presentation.pictures import Table
    from waymark.presentation.telling.parts import Part, Row, Step, Telling

WIDE = 80
INDENT = "  "
BETWEEN = 2
APART = (apart.BEGIN, apart.END)
NARROWEST = 6
"""No column of a table becomes narrower than this; what is longer is broken over lines."""


def whole(told: Telling) -> str:
    """The whole story, part after part; how numbers were made is told with each part alone, and on paper."""
    head = [told.eyebrow, *wrapped(told.title), ""]
    parts = [line for number, one in enumerate(told.parts, 1) for line in (*_told(one, f"{number}. "), "")]
    made = _(
        "How each number was made stands in the report, and with each part alone: "
        "waymark fit, gap, routes, plan."
    )
    sources = [line for one in (made, *told.off_page, *told.sources) for line in wrapped(one)]
    return "\n".join([*head, *parts, *sources])


def part(told: Part) -> str:
    """One part alone, with how it was made."""
    return "\n".join([*_told(told, ""), *_made(told)])


def _told(told: Part, number: str) -> Iterator[str]:
    title = wrapped(f"{number}{told.title}")
    yield from title
    yield "─" * max(map(width, title))
    yield from wrapped(told.say)
    if isinstance(told, Offers):
        yield from _steps(_("What fits your hours"), told.now, keys=True)
        yield from _steps(_("For later"), told.later, keys=True)
    elif isinstance(told, Course):
        yield from _steps(_("The steps"), told.steps, keys=False)
    else:
        yield from _shown(told)
    for note in told.notes:
        yield ""
        yield from wrapped(note)


def _shown(told: Part) -> Iterator[str]:
    """The picture as a table, and the rows."""
    if told.picture and told.id == "routes":
        yield ""
        for name, *stops in told.picture.text.rows:
            yield from wrapped(name)
            yield from wrapped(" → ".join(filter(None, stops)), INDENT)
    elif told.picture:
        yield ""
        yield from wrapped(f"{told.picture.text.caption}:")
        yield from table(told.picture.text)
    if told.rows:
        yield ""
    for row in told.rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    yield from wrapped("  ".join(filter(None, (row.lead, row.title, row.side))), "", INDENT)
    if row.note:
        yield from wrapped(row.note, INDENT)


def _steps(title: str, steps: Sequence[Step], *, keys: bool) -> Iterator[str]:
    if steps:
        yield ""
        yield title
    for step in steps:
        yield from _row(step)
        if keys:
            yield f"{INDENT}{step.id}"


def _made(told: Part) -> Iterator[str]:
    for why in told.whys:
        yield ""
        yield why.label
        for line in why.lines:
            yield from wrapped(line, INDENT)


def width(text: str) -> int:
    """The columns that text takes in a terminal: wide signs take two, combining ones none."""
    return sum(
        0
        if unicodedata.combining(sign) or sign in APART
        else 2
        if unicodedata.east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )


def wrapped(text: str, indent: str = "", hanging: str = "", wide: int = WIDE) -> list[str]:
    """Text in lines of at most `wide` columns, broken between words; a word that is too long alone is cut."""
    lines, line = [], indent
    for word in text.split(" "):
        longer = f"{line} {word}" if line.strip() else line + word
        if width(longer) <= wide or not line.strip():
            line = longer
        else:
            lines.append(line.rstrip())
            line = indent + hanging + word
        while width(line) > wide:
            cut = _cut(line, wide)
            lines.append(line[:cut])
            line = indent + hanging + line[cut:]
    return [*lines, line] if line.strip() else lines


def _cut(line: str, wide: int) -> int:
    """How many signs of a line go into so many columns."""
    return next(at for at in range(len(line), 0, -1) if at == 1 or width(line[:at]) <= wide)


def table(shown: Table) -> Iterator[str]:
    """A table in aligned columns within eighty, long cells broken, without columns that say nothing."""
    used = [i for i in range(len(shown.columns)) if any(row[i] for row in shown.rows)]
    rows = [tuple(row[i] for i in used) for row in (shown.columns, *shown.rows)]
    room = _room([max(width(row[i]) for row in rows) for i in range(len(used))])
    for number, row in enumerate(rows):
        cells = [wrapped(cell, wide=wide) for cell, wide in zip(row, room, strict=True)]
        for pieces in zip_longest(*cells, fillvalue=""):
            yield _padded(pieces, room)
        if number == 0:
            yield _padded(["─" * wide for wide in room], room)


def _padded(pieces: Iterable[str], room: Sequence[int]) -> str:
    return (
        (" " * BETWEEN)
        .join(p + " " * (wide - width(p)) for p, wide in zip(pieces, room, strict=True))
        .rstrip()
    )


def _room(wanted: list[int]) -> list[int]:
    """The widths of columns: what they want, the widest made narrower until all fit."""
    room = list(wanted)
    while sum(room) + BETWEEN * (len(room) - 1) > WIDE and max(room) > NARROWEST:
        room[room.index(max(room))] -= 1
    return room
