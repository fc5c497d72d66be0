"""When to tell somebody of a risk or a proposal: in time, with options, and never as a reproach.

A surprise close to a date leaves nobody room, so the day to tell is set by the person and spoken of before
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from waymark.guidance.reasons import Reason

AHEAD: Final = timedelta(days=7)
"""How long before the day to tell it is spoken of. Waymark's setting."""
UNSET: Final = timedelta(days=14)
"""How long something may be known without a day to tell it. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something at risk, or something that could be better: since when, whom to tell, and by when.

    `to_manager` says whether it is meant for who leads one; `due` is the day of what is at risk.
    """

    title: str
    since: date
    who: str = ""
    tell_by: date | None = None
    due: date | None = None
    told_on: date | None = None
    to_manager: bool = False


def remind(flag: Flag, today: date, *, safe: bool = True, quiet: bool = False) -> Reason | None:
    """What to say today of something that is not told yet; nothing while there is time.

    From seven days before `tell_by`; without one, from seven days before `due`, or after a fortnight. Where
    it is not `safe`, telling the manager is never proposed.
    """
    if quiet or flag.told_on or (flag.to_manager and not safe):
        return None
    by = flag.tell_by or (flag.due - AHEAD if flag.due else flag.since + UNSET)
    values = {"title": flag.title, "who": flag.who, "by": by, "days": (by - today).days}
    if today > by:
        return Reason("warning.still_helps", values)
    if flag.tell_by or flag.due:
        return Reason("warning.tell_by", values) if today >= by - AHEAD else None
    return Reason("warning.no_day", values) if today == by else None


def unready(*, who: str, options: Sequence[str], recommendation: str) -> tuple[Reason, ...]:
    """What would make it easier to hear: somebody to tell, two ways on, and which one oneself would take."""
    found = []
    if not who:
        found.append(Reason("warning.nobody_named"))
    if len(options) < 2:  # noqa: PLR2004 - one way on is no choice
        found.append(Reason("warning.few_options", {"count": len(options)}))
    if not recommendation:
        found.append(Reason("warning.no_recommendation"))
    return tuple(found)
