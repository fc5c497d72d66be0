"""Routes from where a person is to an occupation: several, each good at something, never one best.

Likelihood multiplies the estimated chances of the steps; the least new route has the smallest sum of weighted
gaps (methods 7.1). "Routes people take", never "your next job will be": even trained models miss the actual
next occupation more often than not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import exp, isnan
from typing import TYPE_CHECKING

from waymark.guidance.reasons import Reason, Refusal
from waymark.guidance.road_map import LADDER, Filters, RoadMap, sensible_steps
from waymark.guidance.route_choice import Strength, chosen
from waymark.guidance.route_search import FEWEST, Found, shortest_paths, towards, weigh, without_detours

if TYPE_CHECKING:
    from waymark.guidance.profiles import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One step of a route.

    `chance` is the estimated part of the sensible moves out of `origin` that it takes, None where nothing can
    be said; `newness` the weighted gap, no unit; `zones` the change of job zone; `pay_ratio` there ÷ here.
    """

    origin: str
    destination: str
    chance: float | None
    newness: float | None
    zones: int | None
    pay_ratio: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way from an origin to the target in one to four steps, and what it is good at.

    `likelihood` is the product of the chances (a model estimate); `newness` the sum over the steps and
    `hardest` the newest of them; `worst_pay` and `mean_pay` are on the way with the target; `interest` is the
    mean correlation −1 to 1 with the person's interests. None where a part is unknown.
    """

    stops: tuple[str, ...]
    legs: tuple[Leg, ...]
    likelihood: float
    newness: float
    hardest: float
    worst_pay: float | None
    mean_pay: float | None
    interest: float | None
    good_at: tuple[Strength, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """Routes that no other route beats in everything, the likeliest first, and what had to be given up."""

    routes: tuple[Route, ...]
    reasons: tuple[Reason, ...]


def find_routes(
    roads: RoadMap,
    origins: Sequence[str],
    target: str,
    *,
    interest: Array | None = None,
    own_newness: Array | None = None,
    most: int = 5,
) -> Routes:
    """Up to `most` routes of at most four steps, chosen from all that pass the filters (`road_map.Filters`).

    A route has at most one step more than the shortest, seldom asks for more than twice as much as the least
    new one, and each of its stops brings the target nearer.

    `interest` is the correlation of the person's interests with each occupation (NaN unknown), `own_newness`
    the gap from what the person has to each occupation; both in the order of `roads.codes`. While the target
    cannot be reached, one filter after another is relaxed, and a reason says which.

    Raises:
        Refusal: `routes.unknown_occupation`.
    """
    unknown = [code for code in (*origins, target) if code not in roads.row]
    if unknown:
        raise Refusal(*(Reason("routes.unknown_occupation", {"code": code}) for code in unknown))
    if target in origins:
        return Routes(routes=(), reasons=(Reason("routes.already_there", {"target": target}),))
    starts = [roads.row[code] for code in dict.fromkeys(origins)]
    goal = roads.row[target]
    reasons: list[Reason] = []
    for given_up, filters in LADDER:
        if given_up:
            value = getattr(filters, given_up)
            reasons = [r for r in reasons if r.values["filter"] != given_up]
            reasons.append(Reason("routes.relaxed", {"filter": given_up, "to": value}))
        found = _search(roads, filters, starts, goal, (interest, own_newness))
        if len(found.paths):
            routes = [_route(roads, found, i, good) for i, good in chosen(found, most)]
            return Routes(routes=tuple(routes), reasons=tuple(reasons))
    return Routes(routes=(), reasons=(Reason("routes.none", {"target": target}),))


def _search(
    roads: RoadMap,
    filters: Filters,
    starts: Sequence[int],
    goal: int,
    own: tuple[Array | None, Array | None],
) -> Found:
    """All routes under the filters; where they are few, rarer stops count too."""
    interest, own_newness = own
    for wider in (filters, replace(filters, stop_chance=0.0)):
        steps = sensible_steps(roads, wider)
        on = towards(roads, steps, starts, goal, own_newness)
        paths = shortest_paths(on, steps.chance, starts, goal)
        found = without_detours(weigh(roads, steps.chance, paths, interest, own_newness))
        if len(found.paths) >= FEWEST:
            break
    return found


def _route(roads: RoadMap, found: Found, i: int, good_at: tuple[Strength, ...]) -> Route:
    at = [place for place in found.paths[i].tolist() if place >= 0]
    return Route(
        stops=tuple(roads.codes[place] for place in at),
        legs=tuple(_leg(roads, found, (i, n), step) for n, step in enumerate(pairwise(at))),
        likelihood=exp(-found.cost[i]),
        newness=float(found.newness[i]),
        hardest=float(found.hardest[i]),
        worst_pay=_known(found.worst[i]),
        mean_pay=_known(found.mean[i]),
        interest=_known(found.interest[i]),
        good_at=good_at,
    )


def _leg(roads: RoadMap, found: Found, at: tuple[int, int], step: tuple[int, int]) -> Leg:
    here, there = step
    zones = _known(roads.zone[there] - roads.zone[here])
    return Leg(
        origin=roads.codes[here],
        destination=roads.codes[there],
        chance=float(found.chances[at]) if _known(roads.share[step]) is not None else None,
        newness=_known(found.steps[at]),
        zones=None if zones is None else round(zones),
        pay_ratio=_known(roads.pay[there] / roads.pay[here]),
    )


def _known(value: float) -> float | None:
    return None if isnan(value) else float(value)
