"""Whether a plan fits the week: what slipped, and what the plan knows of the person's weeks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.guidance.calendar_free import FreeTime, Window, held
from waymark.presentation.telling.phrases import short
from waymark.presentation.telling.plan import later
from waymark.presentation.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.career.records import story
    from waymark.career.records.person import Blackout, Person


def slipped(found: story.PlanPart) -> str:
    """What ends later than it stood in the agenda, and what that means; nothing where nothing slipped."""
    count = len(found.slips)
    if not count:
        return ""
    worst = max(found.slips, key=lambda slip: slip.days)
    said = ngettext(
        "Weeks go otherwise than planned; nothing is owed. One step would end later: {title}, {later}.",
        "Weeks go otherwise than planned; nothing is owed. {count} steps would end later, most of all "
        "{title}, {later}.",
        count,
    ).format(
        count=numbers.sentence_case(numbers.counted(count)),
        title=f"“{short(worst.title, found.title, found.aim)}”",
        later=later(worst.days),
    )
    if found.by and found.finish_late and found.finish_late > found.by:
        return f"{said} " + _("The whole may then not be done by {day}.").format(day=numbers.day(found.by))
    return f"{said} " + _("The end is not in danger.") if found.by else said


def week(person: Person, today: dt.date) -> tuple[tuple[str, str], ...]:
    """What the plan keeps to: the hours a week, the times that are free, and the days off to come."""
    days = numbers.locale().days["format"]["abbreviated"]
    free = [f"{days[one.weekday]} {one.start[:5]}–{one.end[:5]}" for one in person.windows]
    off = [one for one in person.blackouts if one.last >= today]
    said = [(_("Hours"), _("{hours} a week").format(hours=numbers.hours(person.hours_per_week)))]
    if free:
        times = _("{times}; nothing is planned outside them").format(times=", ".join(free))
        said.append((_("Free times"), times + _narrow(person)))
    else:
        said.append((_("Free times"), _("none named, so blocks float: some time in the week")))
    if off:
        said.append((_("Days off"), "; ".join(numbers.span_of_days(*span) for span in _joined(off))))
    return tuple(said)


def _joined(off: Iterable[Blackout]) -> list[tuple[dt.date, dt.date]]:
    """Days off as they are lived: what touches or overlaps is one span."""
    spans: list[tuple[dt.date, dt.date]] = []
    for one in sorted(off, key=lambda one: one.first):
        if spans and one.first <= spans[-1][1] + dt.timedelta(1):
            spans[-1] = (spans[-1][0], max(spans[-1][1], one.last))
        else:
            spans.append((one.first, one.last))
    return spans


def _narrow(person: Person) -> str:
    """That the free times hold less than the hours a week, where they do."""
    clock = dt.time.fromisoformat
    windows = (Window(weekday=w.weekday, start=clock(w.start), end=clock(w.end)) for w in person.windows)
    room = held(FreeTime(hours_per_week=person.hours_per_week, windows=tuple(windows)))
    if room is None or room >= person.hours_per_week:
        return ""
    said = _("with a break between blocks they hold {hours} a week")
    return "; " + said.format(hours=numbers.hours(room))
