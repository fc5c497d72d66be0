"""Spans of time in a line of a CV: `01/2019 – present`, `seit 2020`, `2015-18`, `de mayo 2017 a 2019`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from waymark.career.exchange.draft import reversed_dates
from waymark.career.records.dates import MONTHS, POINT, read_date
from waymark.career.records.history import PartialDate
from waymark.career.records.text import flat
from waymark.guidance.reasons import Reason

_NOW = (
    r"(?:(?:till |to |the )?(?:present|current(?:ly)?|now|today|date|ongoing)(?: day)?|bis heute|heute"
    r"|jetzt|aktuell|laufend|gegenwart|aujourd[’']hui|actuel(?:lement)?|ce jour|en cours|presente"
    r"|(?:la )?actualidad|actual(?:mente)?|hoy|la fecha|(?:in )?prezent|acum|azi|astazi)\b"
)
_TO = (
    r"(?:\s*(?:[-–—−‐‑~→]+|\.\.+)\s*|\s+(?:to|till|until|through|bis(?: zum)?|a|au|jusqu[’']a|jusqu[’']en|al"
    r"|hasta|pana(?: la| in)?|la)\s+)"
)
_FROM = r"(?:\b(?:from|von|vom|de|du|del|din|desde|depuis|de la)\s+)?"
_SINCE = r"\b(?:since|from|starting|seit|ab|depuis|des|desde|din|de la)\s+"
_UNTIL = r"\b(?:until|till|bis|jusqu[’']en|jusqu[’']a|hasta|pana in|pana la)\s+"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_EDGE, _END = r"(?<![\w/.,])", r"(?!\w)"
_LONGEST = 600  # characters of a line that are searched

_SPANS = (
    ("range", re.compile(rf"{_EDGE}{_FROM}({POINT}){_TO}({_NOW}|{POINT}){_END}")),
    ("months", re.compile(rf"{_EDGE}{_FROM}({_MONTH}){_TO}({POINT}){_END}")),
    ("years", re.compile(rf"{_EDGE}((?:19|20)\d\d)\s?[-–/]\s?(\d\d){_END}(?![-./]\d)")),
    ("years", re.compile(rf"{_EDGE}((?:19|20)\d\d)/((?:19|20)\d\d){_END}")),
    ("since", re.compile(rf"{_SINCE}({POINT}){_END}")),
    ("until", re.compile(rf"{_UNTIL}({POINT}){_END}")),
    ("open", re.compile(rf"{_EDGE}({POINT})\s*[-–—]+\s*(?:\)|$)")),
    ("point", re.compile(rf"{_EDGE}({POINT}){_END}")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """When something was: its dates, where in the line that stands, and which of them are unsure and why.

    A `lone` date is one that nothing marks as start or end; it is given as the end.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    at: tuple[int, int]
    lone: bool = False
    doubts: tuple[tuple[str, Reason], ...] = ()


def find_span(text: str, today: date) -> Span | None:
    """The first span of time that the line tells, ranges before single dates; None where it tells none."""
    lowered = flat(text[:_LONGEST])
    if not any(c.isdigit() for c in lowered):
        return None
    for kind, pattern in _SPANS:
        match = pattern.search(lowered)
        if match is not None:
            span = _span(kind, match, today)
            if span is not None:
                return span
    return None


def _span(kind: str, match: re.Match[str], today: date) -> Span | None:
    first, last = match[1], match[2] if len(match.groups()) > 1 else ""
    if kind == "years":
        return _years(first, last, match, today)
    if kind == "months":
        first = _with_year(first, last, today)
    if kind in {"until", "point"}:
        first, last = "", first
    if re.fullmatch(_NOW, last):
        last = ""
    start, end = read_date(first, today), read_date(last, today)
    if start.value is None and end.value is None:
        return None
    doubts = [(name, told.doubt) for name, told in (("start", start), ("end", end)) if told.doubt]
    closing = end.value
    if start.value and closing and start.value.surely_after(closing):
        doubts.append(("end", reversed_dates(start.value, closing)))
        closing = None
    return Span(start=start.value, end=closing, at=match.span(), lone=kind == "point", doubts=tuple(doubts))


def _years(first: str, last: str, match: re.Match[str], today: date) -> Span | None:
    """`2015-18`, `2015/16`, `2015/2016`; `2011-12` could also be a month."""
    end = int(last) if len(last) == 4 else int(first) // 100 * 100 + int(last)  # noqa: PLR2004
    start = int(first)
    if not start < end <= today.year + 10:
        return None
    months = 12
    unsure = len(last) == 2 and "-" in match[0] and 1 <= int(last) <= months  # noqa: PLR2004
    doubts = (("end", Reason("history.date_unclear", {"text": match[0].strip()})),) if unsure else ()
    return Span(start=PartialDate(start), end=PartialDate(end), at=match.span(), doubts=doubts)


def _with_year(month: str, last: str, today: date) -> str:
    """The start of `Nov – Feb 2019`: in the end's year, or in the one before."""
    end = read_date(last, today).value
    if end is None:
        return ""
    later = end.month is not None and MONTHS[month.rstrip(".")] > end.month
    return f"{month} {end.year - later}"
