"""My goals beside theirs: what serves both, what only one of us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """A goal of one's own."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """An aim of somebody else, in their words, with the keys of the goals that it serves."""

    key: str
    text: str
    who: str
    serves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Pairs that serve both, in the order of the goals; then goals and aims that stand alone."""

    both: tuple[tuple[Mine, tuple[Theirs, ...]], ...]
    mine_alone: tuple[Mine, ...]
    theirs_alone: tuple[Theirs, ...]


def alignment(mine: Sequence[Mine], theirs: Sequence[Theirs]) -> Alignment:
    """Sort goals and aims by whether the person tied them together; ties to goals not given are none."""
    known = {goal.key for goal in mine}
    pairs = [(goal, tuple(aim for aim in theirs if goal.key in aim.serves)) for goal in mine]
    return Alignment(
        both=tuple((goal, aims) for goal, aims in pairs if aims),
        mine_alone=tuple(goal for goal, aims in pairs if not aims),
        theirs_alone=tuple(aim for aim in theirs if not known & set(aim.serves)),
    )
