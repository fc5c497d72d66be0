"""Free times and days off as a form asks for them, and as the record keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waymark.career.records.person import Blackout, Window

WEEK = 7
Windows = list[dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From – to on a day of the week; one that ends before it starts ends on the next day."""

    weekday: int
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What stands in the form: one time for each day, more of them, and days off."""

    days: tuple[Span, ...]
    more: tuple[Span, ...]
    off: tuple[tuple[str, str], ...]


def read(post: Mapping[str, str]) -> tuple[Windows, list[dict[str, str]]]:
    """The free times and the days off that were posted; empty rows are left out."""
    spans = [(str(n), post.get(f"from-{n}", ""), post.get(f"to-{n}", "")) for n in range(WEEK)]
    for i in count():
        if f"more-day-{i}" not in post:
            break
        spans.append((post[f"more-day-{i}"], post.get(f"more-from-{i}", ""), post.get(f"more-to-{i}", "")))
    off = []
    for i in count():
        if f"off-first-{i}" not in post:
            break
        first, last = post[f"off-first-{i}"].strip(), post.get(f"off-last-{i}", "").strip()
        if first or last:
            off.append({"first": first or last, "last": last or first})
    return [one for span in spans for one in _kept(*span)], off


def _kept(weekday: str, start: str, end: str) -> Windows:
    """One free time as it is kept; one that ends before it starts ends on the next day."""
    start, end = start.strip(), end.strip()
    return [{"weekday": weekday, "start": start, "end": end}] if start or end else []


def shown(windows: Sequence[Window], blackouts: Sequence[Blackout]) -> Times:
    """What is kept, as it stands in the form: each day's first time, the others, then a row to fill in."""
    spans = [
        Span(weekday=w.weekday, start=w.start, end=w.end)
        for w in sorted(windows, key=lambda w: (w.weekday, w.start))
    ]
    firsts = {span.weekday: span for span in reversed(spans)}
    more = [span for span in spans if firsts[span.weekday] is not span]
    return Times(
        days=tuple(firsts.get(n, Span(weekday=n, start="", end="")) for n in range(WEEK)),
        more=(*more, Span(weekday=0, start="", end="")),
        off=(*((str(b.first), str(b.last)) for b in blackouts), ("", "")),
    )


def typed(post: Mapping[str, str]) -> Times:
    """What was posted, as it was typed."""
    days = tuple(
        Span(weekday=n, start=post.get(f"from-{n}", ""), end=post.get(f"to-{n}", "")) for n in range(WEEK)
    )
    more, off = [], []
    for i in count():
        if f"more-day-{i}" not in post and f"off-first-{i}" not in post:
            break
        if f"more-day-{i}" in post:
            day = post[f"more-day-{i}"]
            weekday = int(day) if day.isdecimal() else 0
            span = Span(
                weekday=weekday, start=post.get(f"more-from-{i}", ""), end=post.get(f"more-to-{i}", "")
            )
            more.append(span)
        if f"off-first-{i}" in post:
            off.append((post[f"off-first-{i}"], post.get(f"off-last-{i}", "")))
    return Times(days=days, more=tuple(more), off=tuple(off))
