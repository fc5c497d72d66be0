"""One week with its blocks, and what may happen any time in it."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table, hover
from waymark.presentation.pictures.words import WeekWords

WIDE, NARROW = 720.0, 340.0
GAP, HEAD, INSET = 8.0, 34.0, 8.0
TIME, NAME = 11.5, 12.5
LONGEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An action's time in the agenda; `time` says when or, for a floating block, how long."""

    name: str
    time: str
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day: its short name, its number in the month, and its blocks in order."""

    name: str
    number: str
    blocks: tuple[Block, ...] = ()
    is_today: bool = False


def week(
    days: tuple[Day, ...], floating: tuple[Block, ...] = (), *, title: str, summary: str, words: WeekWords
) -> Picture:
    """Seven days side by side, or one under the other where it is narrow; floating blocks below."""
    return Picture(
        svg=_wide(days, floating, words).svg(title, summary),
        narrow=_narrow(days, floating, words).svg(title, summary),
        text=_table(days, floating, title, words),
    )


def _lines(block: Block, room: float) -> tuple[str, ...]:
    return letters.wrap(block.name, room - 2 * INSET, NAME, lines=LONGEST)


def _height(block: Block, room: float) -> float:
    return 12 + TIME * 1.3 + len(_lines(block, room)) * NAME * 1.25


def _block(sheet: Sheet, block: Block, at: tuple[float, float], room: float, words: WeekWords) -> float:
    """Draw a block from its upper left corner; where it ends."""
    x, y = at
    high = _height(block, room)
    fill = "sunken" if block.done else "growth-wash"
    spoken = hover(_spoken(block, words))
    sheet.add("rect", spoken, x=x, y=y, width=room, height=high, rx=5, fill=fill, stroke="line")
    sheet.box(x, y, 3, high, rx=1.5, fill="edge" if block.done else "growth")
    time = letters.shorten(block.time, room - 2 * INSET - (14 if block.done else 0), TIME)
    sheet.words(x + INSET, y + 6 + TIME * 0.95, time, size=TIME, fill="soft", full=block.time)
    if block.done:
        tip = x + room - INSET - 9
        mark = f"M{tip:.1f} {y + 12:.1f}l3 3.5l6-7"
        sheet.add("path", d=mark, fill="none", stroke="growth", stroke_width=2)
    first = y + 6 + TIME * 1.3 + NAME * 0.95
    fill = "soft" if block.done else "ink"
    sheet.words(x + INSET, first, _lines(block, room), size=NAME, fill=fill, full=block.name)
    return y + high


def _wide(days: tuple[Day, ...], floating: tuple[Block, ...], words: WeekWords) -> Sheet:
    sheet = Sheet(WIDE)
    room = (WIDE - GAP * (len(days) - 1)) / len(days)
    bottoms = [HEAD + sum(_height(b, room) + 6 for b in day.blocks) for day in days]
    bottom = max(*bottoms, HEAD + 40)
    for place, day in enumerate(days):
        x = place * (room + GAP)
        if day.is_today:
            sheet.box(x, 0, room, bottom + 4, rx=8, fill="sunken")
        _head(sheet, day, x + INSET, 21)
        y = HEAD
        if not day.blocks:
            sheet.line(x + INSET, HEAD, x + room - INSET, HEAD, stroke="line", stroke_width=1.5)
        for block in day.blocks:
            y = _block(sheet, block, (x, y), room, words) + 6
    sheet.height = _floating(sheet, floating, bottom + 6, 3, words)
    return sheet


def _head(sheet: Sheet, day: Day, x: float, y: float) -> None:
    fill = "marker" if day.is_today else "soft"
    sheet.words(x, y, day.name, size=13, bold=day.is_today, fill=fill)
    x += letters.width(day.name, 13, bold=day.is_today) + 5
    sheet.words(x, y, day.number, size=13, bold=day.is_today, fill=fill)


def _floating(sheet: Sheet, blocks: tuple[Block, ...], y: float, across: int, words: WeekWords) -> float:
    if not blocks:
        return y
    sheet.words(0, y + 20, words.some_time, size=13, fill="soft")
    room, top, low = (sheet.width - GAP * (across - 1)) / across, y + 30, y + 30
    for place, block in enumerate(blocks):
        if place % across == 0:
            top = low
        low = max(low, _block(sheet, block, (place % across * (room + GAP), top), room, words) + 6)
    return low


def _narrow(days: tuple[Day, ...], floating: tuple[Block, ...], words: WeekWords) -> Sheet:
    sheet, y, left = Sheet(NARROW), 0.0, 66.0
    for place, day in enumerate(days):
        if place:
            sheet.line(0, y, NARROW, y)
        _head(sheet, day, 0, y + 23)
        low = y + 8
        for block in day.blocks:
            low = _block(sheet, block, (left, low), NARROW - left, words) + 6
        y = max(low + 2, y + 36)
    sheet.height = _floating(sheet, floating, y, 1, words)
    return sheet


def _spoken(block: Block, words: WeekWords) -> str:
    return f"{block.time}: {block.name}" + (f" ({words.done})" if block.done else "")


def _table(days: tuple[Day, ...], floating: tuple[Block, ...], title: str, words: WeekWords) -> Table:
    placed = [(f"{day.name} {day.number}", block) for day in days for block in day.blocks]
    placed += [(words.some_time, block) for block in floating]
    rows = tuple((day, b.time, f"{b.name} ({words.done})" if b.done else b.name) for day, b in placed)
    return Table(caption=title, columns=(words.day, words.time, words.block), rows=rows)
