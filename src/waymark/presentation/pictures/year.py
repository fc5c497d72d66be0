"""A year of days, each as large as what was kept on it. Empty days are quiet: nothing measures a debt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from math import sqrt

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table, hover
from waymark.presentation.pictures.words import said
from waymark.presentation.pictures.words_aims import YearWords

WIDE, NARROW = 720.0, 340.0
WEEKS = 53
CELL = 0.86
"""The part of a day's place that a full day fills."""
SIZE = 12.0
LEVELS = 4
"""Sizes of a day on which something was kept."""
MONTH_ROW, LEGEND_ROW = 20.0, 26.0


def year(
    kept: Mapping[date, int],
    last: date,
    *,
    title: str,
    summary: str,
    words: YearWords,
    first_weekday: int = 0,
) -> Picture:
    """The twelve months up to `last`: how much was `kept` on each day; `first_weekday` 0 is Monday.

    The size of a square tells as much as its colour: a quarter, half, three quarters or all of the day's
    place, by quarters of the largest day.
    """
    ahead = (last.weekday() - first_weekday) % 7
    start = last - timedelta(days=(WEEKS - 1) * 7 + ahead)
    days = [start + timedelta(days=n) for n in range((last - start).days + 1)]
    most = max((kept.get(day, 0) for day in days), default=0)
    wide, narrow = Sheet(WIDE), Sheet(NARROW)
    end = _grid(wide, days, (kept, most), (WIDE / WEEKS, 0.0))
    wide.height = _legend(wide, end, words)
    half = (WEEKS + 1) // 2
    pitch = NARROW / half
    end = _grid(narrow, days[: half * 7], (kept, most), (pitch, 0.0))
    end = _grid(narrow, days[half * 7 :], (kept, most), (pitch, end + 10))
    narrow.height = _legend(narrow, end, words)
    return Picture(
        svg=wide.svg(title, summary),
        narrow=narrow.svg(title, summary),
        text=_table(days, kept, title, words),
    )


def _grid(
    sheet: Sheet, days: list[date], kept: tuple[Mapping[date, int], int], place: tuple[float, float]
) -> float:
    """Weeks as columns from a point's height downwards; where the last row ends."""
    (counts, most), (pitch, top) = kept, place
    for x, name in _months(days, pitch, sheet.width):
        sheet.words(x, top + SIZE, name, size=SIZE, fill="soft")
    for number, day in enumerate(days):
        x, y = number // 7 * pitch, top + MONTH_ROW + number % 7 * pitch
        _day(
            sheet,
            (x, y),
            pitch,
            level(counts.get(day, 0), most),
            f"{said(day, 'yMMMd')}: {counts.get(day, 0)}",
        )
    return top + MONTH_ROW + 7 * pitch


def level(count: int, most: int) -> int:
    """0 for nothing, else 1 to 4 by quarters of the largest day."""
    return 0 if count <= 0 or most <= 0 else min(LEVELS, -(-count * LEVELS // most))


def _day(sheet: Sheet, at: tuple[float, float], pitch: float, size: int, words: str) -> None:
    full = pitch * CELL
    if not size:
        sheet.box(*at, full, full, rx=2, fill="sunken")
        return
    side = full * sqrt(size / LEVELS)
    inset = (full - side) / 2
    sheet.box(*at, full, full, rx=2, fill="growth-wash")
    x, y = at[0] + inset, at[1] + inset
    sheet.add("rect", hover(words), x=x, y=y, width=side, height=side, rx=2, fill="growth")


def _months(days: list[date], pitch: float, width: float) -> Iterator[tuple[float, str]]:
    """The name of each month above its first whole week, where there is room for it."""
    free = 0.0
    for number in range(0, len(days), 7):
        day = days[number]
        if day.day > 7:  # noqa: PLR2004 - a month begins within its first week
            continue
        x, name = number // 7 * pitch, said(day, "MMM")
        wide = letters.width(name, SIZE)
        if x >= free and x + wide <= width:
            free = x + wide + 6
            yield x, name


def _legend(sheet: Sheet, y: float, words: YearWords) -> float:
    """From less to more, at the right below the days."""
    pitch, top = WIDE / WEEKS, y + 8
    more = letters.shorten(words.more, 90, SIZE)
    x = sheet.width - letters.width(more, SIZE)
    sheet.words(x, top + 10, more, size=SIZE, fill="soft")
    x -= 8 + (LEVELS + 1) * pitch
    for size in range(LEVELS + 1):
        _day(sheet, (x + size * pitch, top), pitch, size, "")
    sheet.words(x - 8, top + 10, letters.shorten(words.less, 90, SIZE), size=SIZE, fill="soft", anchor="end")
    return y + LEGEND_ROW


def _table(days: list[date], kept: Mapping[date, int], title: str, words: YearWords) -> Table:
    """Month by month: a table of 370 days would say less."""
    found = Counter({(day.year, day.month): 0 for day in days})
    for day in days:
        found[day.year, day.month] += kept.get(day, 0)
    rows = tuple((said(date(y, m, 1), "yMMM"), str(count)) for (y, m), count in sorted(found.items()))
    return Table(caption=title, columns=(words.month, words.count), rows=rows)
