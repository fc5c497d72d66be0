"""What to talk about next time: each thing once, what is bound to a day first, and nothing gets lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["topic", "flag", "win", "ask", "feedback"]
ORDER: Final[tuple[Kind, ...]] = ("flag", "ask", "topic", "feedback", "win")
"""What comes first on an agenda, after what a day is set for. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something to talk about.

    `key` names it, `source` what it was made from if that stands elsewhere in the record. `since` is the day
    from which it waits, `by` the day on which it should be said. `carried` was left over from an earlier
    talk; `private` is for the person's eyes only.
    """

    key: str
    kind: Kind
    text: str
    since: dt.date
    source: str = ""
    by: dt.date | None = None
    options: tuple[str, ...] = ()
    recommendation: str = ""
    private: bool = False
    carried: bool = False


def agenda(noted: Iterable[Matter], found: Iterable[Matter], settled: Iterable[str]) -> tuple[Matter, ...]:
    """The next agenda: open points in their own words, then what the record holds beside them.

    `found` is left out where a point was `noted` from it or where it is `settled`: talked about, or left out
    by the person. Order: by the day it should be said, then what was carried over, then by kind (`ORDER`),
    the longest waiting first.
    """
    kept = list(noted)
    known = {one.source for one in kept if one.source} | set(settled)
    kept += [one for one in found if one.key not in known]
    return tuple(sorted(kept, key=_place))


def _place(one: Matter) -> tuple[dt.date, bool, int, dt.date, str]:
    return (one.by or dt.date.max, not one.carried, ORDER.index(one.kind), one.since, one.key)


def due(last: dt.date | None, cadence_days: int | None, today: dt.date) -> dt.date | None:
    """The day on which the next talk is due by one's own rhythm; None without a rhythm.

    The first talk is due today; one that is due already is due today and never later than that.
    """
    if not cadence_days:
        return None
    return max(last + dt.timedelta(days=cadence_days), today) if last else today
