"""A progression framework of one's own (levels × competencies), and how far somebody is from a level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from waymark.guidance.reasons import Reason, Refusal

State = Literal["shown", "said", "missing", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """One thing that grows; `expects` says by level name what is expected; a level may say nothing."""

    name: str
    expects: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A ladder: `levels` from the lowest to the highest, by name."""

    name: str
    levels: tuple[str, ...]
    competencies: tuple[Competency, ...]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What the person says of one competency: the level they meet, and the ids of what shows it."""

    competency: str
    level: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One competency at the level aimed at.

    `shown`: reached, with evidence. `said`: reached, without any yet. `missing`: on a lower level. `open`:
    nothing was said. `steps` are the levels still to climb with what each expects, the nearest first.
    """

    competency: str
    expects: str
    state: State
    evidence: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderGap:
    """The way to one level: what is missing first, then open, said and shown, each in the ladder's order."""

    level: str
    asked: tuple[Asked, ...]

    @property
    def shown(self) -> int:
        """How many competencies of the level are reached with evidence."""
        return sum(one.state == "shown" for one in self.asked)


ORDER: tuple[State, ...] = ("missing", "open", "said", "shown")
CODES: Mapping[State, str] = {
    "missing": "ladder.missing",
    "open": "ladder.open",
    "said": "ladder.said",
    "shown": "ladder.shown",
}


def ladder_gap(framework: Framework, level: str, reached: Sequence[Reached]) -> LadderGap:
    """The gap to a level of the framework.

    A competency counts for a level where it, or one below it, expects something: what was asked before still
    holds. Of two statements on one competency the last one rules.

    Raises:
        Refusal: `ladder.unknown_level`, `ladder.unknown_competency`, all at once.
    """
    places = {name: place for place, name in enumerate(framework.levels)}
    known = {competency.name for competency in framework.competencies}
    wrong = [
        Reason("ladder.unknown_level", {"level": n})
        for n in (level, *(r.level for r in reached))
        if n not in places
    ]
    wrong += [
        Reason("ladder.unknown_competency", {"competency": r.competency})
        for r in reached
        if r.competency not in known
    ]
    if wrong:
        raise Refusal(*wrong)
    said = {one.competency: one for one in reached}
    found = [
        asked
        for competency in framework.competencies
        if (
            asked := _asked(
                framework.levels[: places[level] + 1], competency, said.get(competency.name), places
            )
        )
    ]
    return LadderGap(level=level, asked=tuple(sorted(found, key=lambda one: ORDER.index(one.state))))


def _asked(
    levels: tuple[str, ...], competency: Competency, said: Reached | None, places: Mapping[str, int]
) -> Asked | None:
    """One competency up to the highest of `levels`; None where none of them expects anything."""
    expected = [(name, competency.expects[name]) for name in levels if competency.expects.get(name)]
    if not expected:
        return None
    here = places[said.level] if said else -1
    steps = tuple((name, text) for name, text in expected if places[name] > here)
    state: State
    if said is None:
        state = "open"
    elif steps:
        state = "missing"
    else:
        state = "shown" if said.evidence else "said"
    values = {"competency": competency.name, "expects": expected[-1][1], "level": expected[-1][0]}
    return Asked(
        competency=competency.name,
        expects=expected[-1][1],
        state=state,
        evidence=said.evidence if said else (),
        steps=steps,
        reason=Reason(CODES[state], values),
    )
