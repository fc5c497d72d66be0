"""Plan B: a date or a sign agreed on beforehand, and when to ask whether it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from waymark.guidance.reasons import Reason

EVERY = 28
"""Days between two questions for a sign, and after "not yet" on a date. Waymark's setting."""

Answer = Literal["keep", "switch", "not_yet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """When to think of plan B. A date, a sign in the person's words, or both; agreed `set_on`."""

    goal: str
    title: str
    plan_b: str
    set_on: date
    by: date | None = None
    sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person said on a day: keep plan A for good, switch, or not yet."""

    day: date
    answer: Answer


def question(trigger: Trigger, asked: Sequence[Asked], today: date, *, quiet: bool = False) -> Reason | None:
    """What to ask today, or None.

    A date asks on its day and from then on until it is answered; "not yet" asks again after four weeks. A
    sign asks every four weeks whether it has come. "Keep" and "switch" end it; quiet mode asks nothing.
    """
    ended = any(a.answer in {"keep", "switch"} and a.day >= trigger.set_on for a in asked)
    if quiet or ended:
        return None
    since = max((a.day for a in asked if a.day >= trigger.set_on), default=None)
    values = {"goal_id": trigger.goal, "title": trigger.title, "plan_b": trigger.plan_b}
    rested = since is None or today >= since + timedelta(EVERY)
    if trigger.by and today >= trigger.by and (rested or (since is not None and since < trigger.by)):
        return Reason("trigger.date", {**values, "by": trigger.by})
    if trigger.sign and today >= (since or trigger.set_on) + timedelta(EVERY):
        return Reason("trigger.sign", {**values, "sign": trigger.sign})
    return None


def next_question(trigger: Trigger, asked: Sequence[Asked]) -> date | None:
    """The first day on which it will ask, None if never again."""
    since = max((a.day for a in asked if a.day >= trigger.set_on), default=None)
    days = []
    if trigger.by:
        days.append(trigger.by if since is None or since < trigger.by else since + timedelta(EVERY))
    if trigger.sign:
        days.append((since or trigger.set_on) + timedelta(EVERY))
    first = min(days, default=None)
    return first if first and question(trigger, asked, first) else None
