"""One person against the whole catalogue: fit, gap and routes, on O*NET and on the starter."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from waymark.career import local, sample, verbs
from waymark.career.advice import library
from waymark.career.advice.portrait import portrait
from waymark.guidance import fit

if TYPE_CHECKING:
    from collections.abc import Callable


def run() -> list[tuple[str, str]]:
    """Medians of twenty calls: right after a change, and asked again while nothing changed."""
    access = sample.add(local.access("benchmark"))
    who = portrait(access).person()
    ground = library.ground()
    release = f"{library.catalogue().release.scheme}, {len(ground.codes)} occupations"

    def told(noun: str, **raw: str) -> str:
        verb, line = verbs.find(noun, "show"), verbs.find("entry", "add")
        ask = lambda: verb.run(access, raw).answer  # noqa: E731
        anew = _often(ask, lambda: line.run(access, {"text": "Ran the audit"}))
        return f"{anew:.1f} ms, again {_often(ask):.1f} ms"

    first = _once(lambda: verbs.find("routes", "show").run(access, {"toward": "11-9111.00"}))
    return [
        (
            f"a person against every occupation, with reasons ({release})",
            f"{_often(lambda: fit.fits(ground, who)):.1f} ms",
        ),
        ("gap to one occupation, right after a change", told("gap", toward="11-9111.00")),
        ("several routes, first time after a start", f"{first * 1000:.0f} ms"),
        ("several routes, right after a change", told("routes", toward="11-9111.00")),
        ("all five parts, right after a change", told("story")),
    ]


def _once(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def _often(call: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Milliseconds; `before` is not counted."""
    call()
    taken = []
    for _ in range(20):
        before()
        taken.append(_once(call))
    return median(taken) * 1000
