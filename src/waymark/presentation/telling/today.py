"""One day, for a terminal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling.nudge import nudge
from waymark.presentation.telling.phrases import dotted
from waymark.presentation.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from waymark.career.records.today import Meeting, NextStep, TimedBlock, Today

LONG = 14
"""Days of silence after which somebody is welcomed back."""
MIDWEEK = dt.timedelta(days=2)
"""From the Monday of a week to its middle, for what floats in it."""


def told(found: Today) -> Iterator[str]:
    """Today's blocks, the next steps, and what was kept this week; nothing is ever overdue."""
    yield numbers.day(found.day)
    if found.away is not None and found.away > LONG:
        yield _("Welcome back. Nothing is overdue. Start from today?")
    if found.ask:
        yield _('Anything from today worth keeping? One line: waymark log "…". “Not today” is an answer too.')
    yield from _listed(_("Today"), [_block(one) for one in found.blocks])
    yield from _listed(_("Some time this week"), [_block(one) for one in found.this_week])
    yield from _listed(_("The next steps"), [_step(one, found.day) for one in found.next_steps])
    yield from _listed(_("With people"), [_meeting(one) for one in found.meetings])
    yield from _listed(_("Worth a thought"), [f"{one.title}. {one.say}" for one in map(nudge, found.nudges)])
    yield from _listed(_("Kept this week"), [entry.text for entry in found.kept])
    if not found.has_plan and not found.blocks and not found.next_steps:
        yield ""
        yield _('There is no plan yet. Name a direction when you like: waymark plan --toward "…".')


def _meeting(one: Meeting) -> str:
    return f"{numbers.day_and_month(one.day)}  {dotted(one.who or _('A conversation'), one.title)}"


def begins(step: NextStep, today: dt.date) -> str:
    """When a step is planned to begin; one that lies nowhere in the agenda has its last day, called so.

    A deadline that is over is not held up to anybody.
    """
    if step.planned and step.planned_at:
        return _("from {day}").format(day=numbers.day_and_month(step.planned))
    if step.planned:
        return _("around {day}").format(day=numbers.day_and_month(step.planned + MIDWEEK))
    if step.deadline is None or step.deadline < today:
        return ""
    day = numbers.day_and_month if step.deadline.year == today.year else numbers.short_day
    return _("{day} at the latest").format(day=day(step.deadline))


def _step(one: NextStep, today: dt.date) -> str:
    return dotted(one.title, begins(one, today))


def _listed(title: str, told: Iterable[str]) -> Iterator[str]:
    if lines := list(told):
        yield ""
        yield title
        yield from (f"  {line}" for line in lines)


def _block(one: TimedBlock) -> str:
    at = f"{one.block.at:%H:%M}  " if one.block.at else ""
    return f"{at}{one.title} ({numbers.hours(one.block.minutes / 60)})"
