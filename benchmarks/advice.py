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
    """Medians of twenty warm calls."""
    access = sample.add(local.access("benchmark"))
    who = portrait(access).person()
    ground = library.ground()
    release = f"{library.catalogue().release.scheme}, {len(ground.codes)} occupations"

    def ask(noun: str, **raw: str) -> Callable[[], object]:
        verb = verbs.find(noun, "show")
        return lambda: verb.run(access, raw).answer

    first = _once(ask("routes", toward="11-9111.00"))
    return [
        (
            f"a person against every occupation, with reasons ({release})",
            _often(lambda: fit.fits(ground, who)),
        ),
        ("gap to one occupation", _often(ask("gap", toward="11-9111.00"))),
        ("several routes, first time", f"{first * 1000:.0f} ms"),
        ("several routes", _often(ask("routes", toward="11-9111.00"))),
        ("all five parts", _often(ask("story"))),
    ]


def _once(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def _often(call: Callable[[], object]) -> str:
    call()
    return f"{median(_once(call) for _ in range(20)) * 1000:.1f} ms"
