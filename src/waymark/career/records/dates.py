"""Dates as people write them, in English, German, French, Spanish and Romanian."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from waymark.career.records.history import PartialDate
from waymark.career.records.text import flat
from waymark.guidance.reasons import Reason

_MONTH_NAMES = (
    "january jan januar janner janvier janv enero ene ianuarie ian",
    "february feb februar feber fevrier fevr febrero februarie",
    "march mar marz maerz mrz mars marzo martie",
    "april apr avril avr abril abr aprilie",
    "may mai mayo",
    "june jun juni juin junio iunie iun",
    "july jul juli juillet juil julio iulie iul",
    "august aug aout agosto ago",
    "september sept sep septembre septiembre setiembre septembrie",
    "october oct oktober okt octobre octubre octombrie",
    "november nov novembre noviembre noiembrie noi",
    "december dec dezember dez decembre diciembre dic decembrie",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|fruhling|fruhjahr|sommer|herbst|printemps|ete|automne|hiver"
    r"|primavera|verano|otono|invierno|primavara|vara|toamna|iarna|q[1-4]|h[12])"
)
_YEAR = r"(?:19|20)\d\d(?!\d)"
_OF = r"(?:\s+(?:de|del))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"

_SHAPES = {
    "year_first": rf"({_YEAR})[-./](\d{{1,2}})(?:[-./](\d{{1,2}}))?(?!\d)",
    "numbers": r"(\d{1,2})([-./])(\d{1,2})[-./](\d{4}|\d{2})(?!\d)",
    "month_number": rf"(\d{{1,2}})\s?[-./]\s?({_YEAR})",
    "day_month": rf"({_DAY}){_OF}[\s-]*({_MONTH}),?{_OF}[\s-]*'?({_YEAR}|\d\d(?!\d))",
    "month_day": rf"({_MONTH})\s+({_DAY}),?\s+({_YEAR})",
    "month": rf"({_MONTH}),?{_OF}[\s/-]*({_YEAR})",
    "month_short": rf"({_MONTH})\s?[-/']'?(\d\d)(?!\d)",
    "season": rf"{_SEASON}\s+({_YEAR})",
    "year": rf"({_YEAR})",
    "month_bare": rf"({_MONTH})\s(\d\d)",
}
_TIME = re.compile(r"(?:t|,?\s+)\d{1,2}:\d\d.*$")
_WHOLE = {name: re.compile(shape) for name, shape in _SHAPES.items()}
# Among other words "May 20" is more often a day than a year, so the last shape is only read by itself.
POINT = "(?:" + "|".join(re.sub(r"\((?!\?)", "(?:", shape) for shape in list(_SHAPES.values())[:-1]) + ")"
"""A date in flat text, as a pattern without groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDate:
    """What a text says of a date, and why that is unsure, if it is."""

    value: PartialDate | None = None
    doubt: Reason | None = None


def read_date(text: str, today: date) -> ReadDate:
    """Read one date: `15 Jan 2024`, `7-Feb-22`, `Jan 2020`, `03.2019`, `2019`, `2024-01-15 12:00 UTC`.

    A two-digit year lies no later than next year. Where day and month could be swapped only the year
    is taken. Text that says no date gives a doubt and no value; empty text gives neither.
    """
    asked = flat(text.strip())
    if not asked:
        return ReadDate()
    asked = _TIME.sub("", asked).strip(" ,.")
    for name, shape in _WHOLE.items():
        match = shape.fullmatch(asked)
        if match:
            try:
                return _BUILDERS[name](match, text.strip(), today)
            except ValueError:
                break
    return ReadDate(doubt=Reason("history.date_unclear", {"text": text.strip()[:80]}))


def _year(text: str, today: date) -> int:
    year = int(text.lstrip("'"))
    if len(text.lstrip("'")) == 4:  # noqa: PLR2004
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + 1 else century - 100 + year


def _month(text: str) -> int:
    return MONTHS[text.rstrip(".")]


def _day(text: str) -> int:
    return int(re.match(r"\d+", text)[0])  # type: ignore[index]  # the shape begins with digits


def _year_first(match: re.Match[str], text: str) -> ReadDate:
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    assert month is not None
    value = PartialDate(year, month, day)
    # 2011-12 may also mean 2011 to 2012.
    if day is None and "-" in match[0] and month == year % 100 + 1:
        return ReadDate(value=PartialDate(year), doubt=Reason("history.date_unclear", {"text": text[:80]}))
    return ReadDate(value=value)


def _numbers(match: re.Match[str], text: str, today: date) -> ReadDate:
    first, second, year = int(match[1]), int(match[3]), _year(match[4], today)
    twelve = 12
    if first > twelve or match[2] == "." or first == second:
        return ReadDate(value=PartialDate(year, second, first))
    if second > twelve:
        return ReadDate(value=PartialDate(year, first, second))
    return ReadDate(value=PartialDate(year), doubt=Reason("history.date_day_or_month", {"text": text[:80]}))


def _plain(match: re.Match[str], today: date, *, day: int = 0, month: int = 0, year: int = 0) -> ReadDate:
    return ReadDate(
        value=PartialDate(
            _year(match[year], today),
            _month(match[month]) if month else None,
            _day(match[day]) if day else None,
        )
    )


_BUILDERS: dict[str, Callable[[re.Match[str], str, date], ReadDate]] = {
    "year_first": lambda m, text, _: _year_first(m, text),
    "numbers": _numbers,
    "month_number": lambda m, _, today: ReadDate(value=PartialDate(_year(m[2], today), int(m[1]))),
    "day_month": lambda m, _, today: _plain(m, today, day=1, month=2, year=3),
    "month_day": lambda m, _, today: _plain(m, today, month=1, day=2, year=3),
    "month": lambda m, _, today: _plain(m, today, month=1, year=2),
    "month_short": lambda m, _, today: _plain(m, today, month=1, year=2),
    "month_bare": lambda m, _, today: _plain(m, today, month=1, year=2),
    "season": lambda m, _, today: _plain(m, today, year=1),
    "year": lambda m, _, today: _plain(m, today, year=1),
}
