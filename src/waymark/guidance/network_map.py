"""The map of one's contacts, oneself in the middle: nearer is closer, a group has a sector, bridges are
marked.

Places are 0..1 from the upper left; nothing is drawn at random, so the same people always stand in the same
places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import Final, NamedTuple

from waymark.guidance.clusters import Cluster, bridges, clusters
from waymark.guidance.contact_records import Belonging, Contact, Neighbours

MOST: Final = 300
"""Marks that a picture shows at once."""
LINES: Final = 300
"""Ties that a picture shows at once."""
NEAREST: Final = 0.08
"""Distance of the closest contacts from the middle."""
INNER: Final = 0.37
"""Distance of the loosest where clusters stand around them."""
FARTHEST: Final = 0.47
SPREAD: Final = 0.06
"""How far contacts of one strength are spread outwards."""
GAP: Final = 0.15
"""The share of the circle that stays empty between sectors."""
LEAST: Final = 0.4
"""The smallest sector, as a share of the middle one: marks at the rim stand beside one another."""
GOLDEN: Final = (sqrt(5) - 1) / 2
"""Steps of this share of a sector never fall on one another for long."""
ROOM: Final = 0.75
"""The power by which a sector grows with its people, so that small groups can be seen beside large ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a contact stands, 0..1 from the upper left, with their strength 0–1 and the key of their cluster.

    `angle` is their direction in radians, clockwise from the right; `bridges` is how many other groups they
    belong to half, 0 for most.
    """

    contact: str
    x: float
    y: float
    angle: float
    strength: float
    cluster: str
    bridges: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkMap:
    """All contacts with their places, strongest first, and the clusters, largest first."""

    places: tuple[Place, ...]
    clusters: tuple[Cluster, ...]


class Groups(NamedTuple):
    """Clusters, the largest first, and how many other groups each contact belongs to half, if any."""

    clusters: tuple[Cluster, ...]
    bridges: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something to draw: a contact, or a `cluster` that can be opened, in which case the id is its key."""

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
    return place(groups(contacts, known), strengths)


def groups(contacts: Sequence[Contact | Belonging], known: Neighbours) -> Groups:
    """The clusters that contacts form, however close they are to oneself."""
    found = clusters(contacts, known)
    return Groups(found, bridges({one: cluster.key for cluster in found for one in cluster.people}, known))


def place(of: Groups, strengths: Mapping[str, float]) -> NetworkMap:
    """Give everybody in the clusters a place, as `lay_out`."""
    places: list[Place] = []
    for cluster, (begin, width) in zip(of.clusters, _sectors(of.clusters), strict=True):
        ordered = sorted(cluster.people, key=lambda one: (-strengths.get(one, 0.0), one))
        for n, one in enumerate(ordered):
            strength = strengths.get(one, 0.0)
            angle = begin + width * ((n + 0.5) * GOLDEN % 1)
            x, y = _at(angle, _radius(strength, n, len(ordered)))
            places.append(
                Place(
                    contact=one, x=x, y=y, angle=angle, strength=strength, cluster=cluster.key,
                    bridges=of.bridges.get(one, 0),
                )
            )  # fmt: skip
    places.sort(key=lambda place: (-place.strength, place.contact))
    return NetworkMap(places=tuple(places), clusters=of.clusters)


def _sectors(groups: Sequence[Cluster]) -> list[tuple[float, float]]:
    """Where each cluster's sector begins and how wide it is, in radians, clockwise from the top."""
    rooms = [float(len(cluster.people) ** ROOM) for cluster in groups]
    rooms = [max(room, LEAST * sum(rooms) / len(rooms)) for room in rooms]
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
    """What to draw at once: all if they are few; else the clusters around as many of the closest as have
    room.

    `opened` is the key of a cluster whose people are drawn one by one around the middle, the closest first.
    """
    cluster = next((c for c in whole.clusters if c.key == opened), None)
    own = [place for place in whole.places if cluster is None or place.cluster == cluster.key]
    if cluster:
        shown = own[:most]
        marks = [_person(one, *_ring(n, len(shown), 2 * pi * GOLDEN * n)) for n, one in enumerate(shown)]
    elif len(own) <= most:
        shown = own
        marks = [_person(place, place.x, place.y) for place in own]
    else:
        heads = _heads(whole)[:most]
        shown = own[: most - len(heads)]
        inner = [_person(one, *_ring(n, len(shown), one.angle, INNER)) for n, one in enumerate(shown)]
        marks = [*heads, *inner]
    left = len(own) - len(shown)
    return View(marks=tuple(marks), lines=_lines(marks, known), left=left, opened=cluster)


def _ring(place: int, of: int, angle: float, farthest: float = FARTHEST) -> tuple[float, float]:
    """A place by rank: everybody has the same room around them, and the closest stand in the middle."""
    return _at(angle, NEAREST + (farthest - NEAREST) * sqrt((place + 0.5) / of))


def _person(place: Place, x: float, y: float) -> Mark:
    return Mark(id=place.contact, x=x, y=y, people=1, cluster=place.cluster, bridges=place.bridges)


def _heads(whole: NetworkMap) -> list[Mark]:
    """One mark for each cluster, at the rim of its sector."""
    across: dict[str, int] = {}
    for place in whole.places:
        across[place.cluster] = across.get(place.cluster, 0) + (place.bridges > 0)
    found = []
    for cluster, (begin, width) in zip(whole.clusters, _sectors(whole.clusters), strict=True):
        x, y = _at(begin + width / 2, FARTHEST)
        people, bridging = len(cluster.people), across.get(cluster.key, 0)
        found.append(Mark(id=cluster.key, x=x, y=y, people=people, cluster=cluster.key, bridges=bridging))
    return found


def _lines(marks: Sequence[Mark], known: Neighbours) -> tuple[tuple[str, str], ...]:
    """The closest ties between the people shown, each once."""
    shown = {mark.id for mark in marks if mark.id != mark.cluster}
    found = [
        (-tie.strength, one, other)
        for one in sorted(shown)
        for other, tie in known.get(one, {}).items()
        if one < other and other in shown
    ]
    return tuple((one, other) for _, one, other in sorted(found)[:LINES])
