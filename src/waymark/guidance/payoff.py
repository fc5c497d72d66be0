"""Skills that pay off across several options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from waymark.guidance.gaps import Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Payoff:
    """One element that closes gaps to several options.

    `options` are the codes it helps with, most first; `closes` is the sum of the weighted gaps that it
    would close; `level` (0–7) is the highest level that any of them needs, `have` what the person brings.
    """

    element: str
    options: tuple[str, ...]
    closes: float
    level: float
    have: float


def payoffs(gaps: Sequence[Gap], at_least: int = 2, noticeable: float = 0.25) -> tuple[Payoff, ...]:
    """Elements with a weighted gap of `noticeable` or more to `at_least` options, most useful first.

    More options come before larger gaps: what helps in three directions is worth more under uncertainty than
    what helps much in one (Waymark's setting).
    """
    by_element: dict[str, list[tuple[float, str, float, float]]] = {}
    for one in gaps:
        for skill in one.gaps:
            if skill.weighted >= noticeable:
                entry = (skill.weighted, one.code, skill.need, skill.have)
                by_element.setdefault(skill.element, []).append(entry)
    found = [
        Payoff(
            element=element,
            options=tuple(code for _, code, _, _ in sorted(entries, key=lambda e: (-e[0], e[1]))),
            closes=sum(weighted for weighted, *_ in entries),
            level=max(need for *_, need, _ in entries),
            have=entries[0][3],
        )
        for element, entries in by_element.items()
        if len(entries) >= at_least
    ]
    return tuple(sorted(found, key=lambda p: (-len(p.options), -p.closes, p.element)))
