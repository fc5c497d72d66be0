"""A paper for a review or a promotion: its lines by goal and by competency, and where it is thin.

Each line keeps the key of what it was made from, so that everything in the paper can be traced.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from waymark.guidance.reasons import Reason

OTHERS: Final = frozenset({"heard", "expected"})
"""Kinds of lines in which somebody else speaks."""
THIRDS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a paper: what it was made from, its kind and day, and what it serves and shows by name."""

    key: str
    kind: str
    day: date
    goal: str = ""
    competencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The lines for one goal or competency, by their keys, oldest first."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """A paper's lines by goal and by competency; `loose` serve no goal and show no competency; `thin` is
    told.
    """

    by_goal: tuple[Group, ...]
    by_competency: tuple[Group, ...]
    loose: tuple[str, ...]
    thin: tuple[Reason, ...]


def grouped(
    lines: Iterable[Line], since: date, until: date, *, goals: Sequence[str], competencies: Sequence[str]
) -> Grouped:
    """Put the lines of a period, both days included, under goals and competencies, in the order asked for.

    What lines name beyond those comes after them, by name. A line may stand under several.
    """
    within = sorted((one for one in lines if since <= one.day <= until), key=lambda one: (one.day, one.key))
    by_goal = _groups(goals, [((one.goal,), one) for one in within])
    by_competency = _groups(competencies, [(one.competencies, one) for one in within])
    return Grouped(
        by_goal=by_goal,
        by_competency=by_competency,
        loose=tuple(one.key for one in within if not one.goal and not one.competencies),
        thin=(*_thin([*by_goal, *by_competency], within), *_gaps(within, since, until)),
    )


def _groups(wanted: Sequence[str], told: Iterable[tuple[tuple[str, ...], Line]]) -> tuple[Group, ...]:
    found: dict[str, list[str]] = {label: [] for label in wanted}
    more: dict[str, list[str]] = {}
    for labels, one in told:
        for label in dict.fromkeys(filter(None, labels)):
            (found if label in found else more).setdefault(label, []).append(one.key)
    return tuple(
        Group(label=label, lines=tuple(keys)) for label, keys in (*found.items(), *sorted(more.items()))
    )


def _thin(groups: Iterable[Group], within: Sequence[Line]) -> list[Reason]:
    """Groups without a line, and groups in which only oneself speaks."""
    heard = {one.key for one in within if one.kind in OTHERS}
    found = []
    for group in groups:
        values = {"label": group.label, "count": len(group.lines)}
        if not group.lines:
            found.append(Reason("packet.nothing_for", values))
        elif not heard & set(group.lines):
            found.append(Reason("packet.only_own_words", values))
    return found


def _gaps(within: Sequence[Line], since: date, until: date) -> list[Reason]:
    """Thirds of the period from which nothing is told: what lies long back is easily forgotten."""
    days = (until - since).days + 1
    if not within or days < 30 * THIRDS:
        return []
    third = (until - since) / THIRDS
    told = {min(int((one.day - since) / third), THIRDS - 1) for one in within}
    return [
        Reason("packet.quiet_time", {"since": since + third * n, "until": since + third * (n + 1)})
        for n in range(THIRDS)
        if n not in told
    ]
