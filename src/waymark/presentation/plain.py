"""Tellings as text for a terminal: no colours needed, eighty columns, tables in place of pictures."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling.parts import Course, Offers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from waymark.presentation.pictures import Table
    from waymark.presentation.telling.parts import Part, Row, Step, Telling, Why

WIDE = 80
INDENT = "  "
GAP = 2
NARROWEST = 6
"""No column of a table becomes narrower than this; what is longer is broken over lines."""


def whole(told: Telling) -> str:
    """The whole story, part after part."""
    head = [told.eyebrow, *_lines(told.title, ""), ""]
    parts = [line for number, one in enumerate(told.parts, 1) for line in (*_part(one, f"{number}. "), "")]
    sources = [line for one in told.sources for line in _lines(one, "")]
    return "\n".join([*head, *parts, *sources]).rstrip() + "\n"


def part(told: Part) -> str:
    """One part alone."""
    return "\n".join(_part(told, ""))


def _part(told: Part, number: str) -> Iterator[str]:
    title = f"{number}{told.title}"
    yield title
    yield "─" * min(width(title), WIDE)
    yield from _lines(told.say, "")
    if told.picture:
        yield ""
        yield from table(told.picture.text)
    if isinstance(told, Offers):
        yield from _steps(_("What fits your hours"), told.now, keys=True)
        yield from _steps(_("For later"), told.later, keys=True)
    elif isinstance(told, Course):
        yield from _steps(_("The steps"), told.steps, keys=False)
    elif told.rows:
        yield ""
        yield from (line for row in told.rows for line in _row(row))
    for note in told.notes:
        yield ""
        yield from _lines(note, "")
    for why in told.whys:
        yield ""
        yield from _why(why)


def _row(row: Row) -> Iterator[str]:
    yield from _lines("  ".join(filter(None, (row.lead, row.title, row.side))), "", INDENT)
    if row.note:
        yield from _lines(row.note, INDENT)


def _steps(title: str, steps: Sequence[Step], *, keys: bool) -> Iterator[str]:
    if steps:
        yield ""
        yield title
    for step in steps:
        yield from _row(step)
        if keys:
            yield f"{INDENT}{step.id}"


def _why(why: Why) -> Iterator[str]:
    yield why.label
    for line in why.lines:
        yield from _lines(line, INDENT)


def _lines(text: str, indent: str, hanging: str = "") -> list[str]:
    return wrap(text, WIDE, initial_indent=indent, subsequent_indent=indent + hanging, break_long_words=False)


def width(text: str) -> int:
    """The columns that text takes in a terminal: wide signs take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def table(shown: Table) -> Iterator[str]:
    """A table in aligned columns within eighty, long cells broken, without columns that say nothing."""
    used = [i for i in range(len(shown.columns)) if any(row[i] for row in shown.rows)]
    rows = [tuple(row[i] for i in used) for row in (shown.columns, *shown.rows)]
    room = _room([max(width(row[i]) for row in rows) for i in range(len(used))])
    for number, row in enumerate(rows):
        cells = [wrap(cell, wide) or [""] for cell, wide in zip(row, room, strict=True)]
        for pieces in zip_longest(*cells, fillvalue=""):
            yield _padded(pieces, room)
        if number == 0:
            yield _padded(["─" * wide for wide in room], room)


def _padded(pieces: Iterable[str], room: Sequence[int]) -> str:
    return (
        (" " * GAP).join(p + " " * (wide - width(p)) for p, wide in zip(pieces, room, strict=True)).rstrip()
    )


def _room(wanted: list[int]) -> list[int]:
    """The widths of columns: what they want, the widest made narrower until all fit."""
    room = list(wanted)
    while sum(room) + GAP * (len(room) - 1) > WIDE and max(room) > NARROWEST:
        room[room.index(max(room))] -= 1
    return room
