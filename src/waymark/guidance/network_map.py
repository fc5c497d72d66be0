"""The map of one's contacts, oneself in the middle: nearer is closer, a group has a sector, bridges are
marked.

Places are 0..1 from the upper left; nothing is drawn at random, so the same people always stand in the same
places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import Final

from waymark.guidance.clusters import Cluster, bridges, clusters
from waymark.guidance.contact_records import Contact, Neighbours

MOST: Final = 300
"""Marks that a picture shows at once."""
LINES: Final = 300
"""Ties that a picture shows at once."""
NEAREST: Final = 0.08
"""Distance of the closest contacts from the middle."""
FARTHEST: Final = 0.47
SPREAD: Final = 0.06
"""How far contacts of one strength are spread outwards."""
GAP: Final = 0.15
"""The share of the circle that stays empty between sectors."""
GOLDEN: Final = (sqrt(5) - 1) / 2
"""Steps of this share of a sector never fall on one another for long."""
ROOM: Final = 0.75
"""The power by which a sector grows with its people, so that small groups can be seen beside large ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a contact stands, 0..1 from the upper left, with their strength 0–1 and the key of their cluster.

    `bridges` is how many other groups they know people in, 0 for most.
    """

    contact: str
    x: float
    y: float
    strength: float
    cluster: str
    bridges: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkMap:
    """All contacts with their places, strongest first, and the clusters, largest first."""

    places: tuple[Place, ...]
    clusters: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something to draw: a contact (`people` 1), or a cluster that can be opened (`people` is its size)."""

    id: str
    x: float
    y: float
    people: int
    cluster: str
    bridges: int


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a page draws, at most 300 marks and 300 ties; `left` contacts have no mark of their own."""

    marks: tuple[Mark, ...]
    lines: tuple[tuple[str, str], ...]
    left: int
    opened: Cluster | None


def lay_out(contacts: Sequence[Contact], strengths: Mapping[str, float], known: Neighbours) -> NetworkMap:
    """Give every contact a place: distance by strength, direction by cluster.

    `strengths` are 0–1; a contact without one stands outermost.
    """
    groups = clusters(contacts, known)
    group = {one: cluster.key for cluster in groups for one in cluster.people}
    across = bridges(group, known)
    places: list[Place] = []
    for cluster, (begin, width) in zip(groups, _sectors(groups), strict=True):
        ordered = sorted(cluster.people, key=lambda one: (-strengths.get(one, 0.0), one))
        for n, one in enumerate(ordered):
            strength = strengths.get(one, 0.0)
            x, y = _at(begin + width * ((n + 0.5) * GOLDEN % 1), _radius(strength, n, len(ordered)))
            places.append(
                Place(
                    contact=one, x=x, y=y, strength=strength, cluster=cluster.key, bridges=across.get(one, 0)
                )
            )
    places.sort(key=lambda place: (-place.strength, place.contact))
    return NetworkMap(places=tuple(places), clusters=groups)


def _sectors(groups: Sequence[Cluster]) -> list[tuple[float, float]]:
    """Where each cluster's sector begins and how wide it is, in radians, clockwise from the top."""
    rooms = [float(len(cluster.people) ** ROOM) for cluster in groups]
    whole, begin, found = sum(rooms), -pi / 2, []
    for room in rooms:
        width = 2 * pi * room / whole
        found.append((begin + width * GAP / 2, width * (1 - GAP)))
        begin += width
    return found


def _radius(strength: float, place: int, of: int) -> float:
    """Closer is nearer the middle; those of one strength are spread a little outwards, in their order."""
    spread = SPREAD * (place + 0.5) / of
    return NEAREST + (FARTHEST - NEAREST - SPREAD) * (1 - min(max(strength, 0.0), 1.0)) + spread


def _at(angle: float, radius: float) -> tuple[float, float]:
    return round(0.5 + radius * cos(angle), 5), round(0.5 + radius * sin(angle), 5)


def view(whole: NetworkMap, known: Neighbours, *, opened: str | None = None, most: int = MOST) -> View:
    """What to draw at once: all if they are few; else the clusters and, as far as there is room, the closest.

    `opened` is the key of a cluster whose people are drawn one by one, the closest first.
    """
    cluster = next((c for c in whole.clusters if c.key == opened), None)
    if cluster or len(whole.places) <= most:
        own = [p for p in whole.places if cluster is None or p.cluster == cluster.key]
        marks = [_person(place) for place in own[:most]]
        left = len(own) - len(marks)
    else:
        heads = _heads(whole)[:most]
        marks = [*heads, *(_person(place) for place in whole.places[: most - len(heads)])]
        left = len(whole.places) - (len(marks) - len(heads))
    return View(marks=tuple(marks), lines=_lines(marks, known), left=left, opened=cluster)


def _person(place: Place) -> Mark:
    return Mark(
        id=place.contact, x=place.x, y=place.y, people=1, cluster=place.cluster, bridges=place.bridges
    )


def _heads(whole: NetworkMap) -> list[Mark]:
    """One mark for each cluster, in the middle of its people."""
    by_cluster: dict[str, list[Place]] = {}
    for place in whole.places:
        by_cluster.setdefault(place.cluster, []).append(place)
    return [
        Mark(
            id=cluster.key,
            x=round(sum(p.x for p in own) / len(own), 5),
            y=round(sum(p.y for p in own) / len(own), 5),
            people=len(own),
            cluster=cluster.key,
            bridges=sum(p.bridges > 0 for p in own),
        )
        for cluster in whole.clusters
        for own in [by_cluster[cluster.key]]
    ]


def _lines(marks: Sequence[Mark], known: Neighbours) -> tuple[tuple[str, str], ...]:
    """The closest ties between the people shown, each once."""
    shown = {mark.id for mark in marks if mark.people == 1}
    found = [
        (-tie.strength, one, other)
        for one in sorted(shown)
        for other, tie in known.get(one, {}).items()
        if one < other and other in shown
    ]
    return tuple((one, other) for _, one, other in sorted(found)[:LINES])
