"""Several ways from here to there, each for what it is good at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.memo import remembered
from waymark.career.advice.occupation import resolve
from waymark.career.advice.portrait import Portrait, portrait
from waymark.career.problems import Problems
from waymark.career.records.fields import Name
from waymark.career.records.story import RouteLine, RoutesPart, RouteStop
from waymark.career.verbs import verb
from waymark.guidance import pathways, vectors
from waymark.guidance.gaps import weighted_gaps

if TYPE_CHECKING:
    from waymark.guidance.pathways import Route
    from waymark.guidance.profiles import Array

MOST = 5


@verb(kind="read", main="toward")
def show(access: Access, *, toward: Name, origin: Name = "") -> RoutesPart:
    """Routes to an occupation from the one of now, or from `origin`: likeliest, least new, best paid …"""
    language = access.locale.partition("_")[0]
    target = resolve(toward, "toward", language).code
    return _routes(access, target, resolve(origin, "origin", language).code if origin else None)


@remembered
def _routes(access: Access, target: str, origin: str | None) -> RoutesPart:
    return part(portrait(access), target, origin)


def part(who: Portrait, target: str, origin: str | None = None) -> RoutesPart:
    """See `show`. Without an occupation of now there is nowhere to start from."""
    here = origin or who.code
    if here is None:
        raise Problems.one("routes.no_origin", "origin")
    found = pathways.find_routes(
        library.roads(),
        [here],
        target,
        interest=_interest(who),
        own_newness=None if origin else _own_newness(who),
        most=MOST,
    )
    return RoutesPart(
        origin=here,
        origin_title=library.spoken().titles[here],
        routes=tuple(_line(route) for route in found.routes),
        reasons=library.named(found.reasons),
    )


def _interest(who: Portrait) -> Array | None:
    return vectors.correlations(who.interests, library.ground().interest_rows) if who.interests else None


def _own_newness(who: Portrait) -> Array | None:
    """The weighted gap from what the person brings to every occupation."""
    import numpy as np

    if who.standing is None:
        return None
    ground = library.ground()
    have = np.array([level.level for level in who.standing.levels])
    whole: Array = weighted_gaps(ground.importance, ground.level, have).sum(axis=1)
    return whole


def _line(route: Route) -> RouteLine:
    chances = (None, *(leg.chance for leg in route.legs))
    zones = (None, *(leg.zones for leg in route.legs))
    return RouteLine(
        stops=tuple(
            RouteStop(
                code=code,
                title=library.spoken().titles[code],
                preparation=zone,
                pay=_pay(code),
                likely=chance,
            )
            for code, chance, zone in zip(route.stops, chances, zones, strict=True)
        ),
        good_at=tuple(route.good_at),
        likelihood=route.likelihood,
        newness=route.newness,
        interest=route.interest,
    )


def _pay(code: str) -> float | None:
    found = library.catalogue().occupation(code)
    return found.pay.median if found and found.pay and found.pay.per == "year" else None
