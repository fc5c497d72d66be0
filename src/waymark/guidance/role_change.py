"""What changed in a role between two dated pictures of it, and when to talk about standing still (methods
15).

Four questions: has the role changed, are there new skills, is the work more complex, is there more say?
Silence in the log and a long time in a role count for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from waymark.guidance.folding import fold
from waymark.guidance.reasons import Reason

Answer = Literal["yes", "no", "unknown"]
Question = Literal["role", "skills", "complexity", "say"]
ENOUGH: Final = 2
"""Answers of no in a review, and reviews in a row, that make a conversation. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A role on a day: its scope in words, the skills it used by key, how complex and how much say, 1–5."""

    day: date
    scope: str = ""
    skills: frozenset[str] = frozenset()
    complexity: int | None = None
    say: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChange:
    """What changed from one snapshot to the next; `complexity` and `say` are steps, None where not told.

    `answers` are those to the four questions, `reasons` what they rest on, in the same order.
    """

    since: date
    until: date
    skills_new: frozenset[str]
    skills_left: frozenset[str]
    complexity: int | None
    say: int | None
    answers: tuple[tuple[Question, Answer], ...]
    reasons: tuple[Reason, ...]

    @property
    def noes(self) -> int:
        """How many of the four did not change for more."""
        return sum(answer == "no" for _, answer in self.answers)


def compare(before: Snapshot, after: Snapshot) -> RoleChange:
    """Hold two snapshots against each other; what either leaves open stays unknown."""
    new, left = after.skills - before.skills, before.skills - after.skills
    complexity, say = _steps(before.complexity, after.complexity), _steps(before.say, after.say)
    answers: tuple[tuple[Question, Answer], ...] = (
        ("role", _other(before.scope, after.scope)),
        ("skills", _answer(bool(new), known=bool(before.skills and after.skills))),
        ("complexity", _answer((complexity or 0) > 0, known=complexity is not None)),
        ("say", _answer((say or 0) > 0, known=say is not None)),
    )
    values: dict[str, dict[str, object]] = {
        "role": {"before": before.scope, "after": after.scope},
        "skills": {"count": len(new), "left": len(left)},
        "complexity": {"before": before.complexity, "after": after.complexity},
        "say": {"before": before.say, "after": after.say},
    }
    return RoleChange(
        since=before.day,
        until=after.day,
        skills_new=new,
        skills_left=left,
        complexity=complexity,
        say=say,
        answers=answers,
        reasons=tuple(
            Reason("role.changed", {"about": f"{question}_{answer}", **values[question]})
            for question, answer in answers
        ),
    )


def _steps(before: int | None, after: int | None) -> int | None:
    return None if before is None or after is None else after - before


def _answer(more: bool, *, known: bool) -> Answer:
    return "unknown" if not known else "yes" if more else "no"


def _other(before: str, after: str) -> Answer:
    return _answer(fold(before) != fold(after), known=bool(before and after))


def conversation(changes: Sequence[RoleChange]) -> Reason | None:
    """A conversation is worth it when the last two reviews each had two answers of no or more; never an
    alarm.
    """
    last = sorted(changes, key=lambda change: change.until)[-ENOUGH:]
    if len(last) < ENOUGH or any(change.noes < ENOUGH for change in last):
        return None
    return Reason("role.talk", {"since": last[0].since, "until": last[-1].until})
