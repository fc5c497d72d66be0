"""A network of people: how long its figures take, beside networkx where that computes the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter
from typing import TypeVar

import networkx as nx

from benchmarks.crowd import Crowd, crowd
from waymark.guidance import introductions, network_map, openness, ties
from waymark.guidance.communities import communities, modularity
from waymark.guidance.contact_records import Touch, neighbours
from waymark.guidance.duplicates import duplicates

TODAY = date(2026, 11, 22)
R = TypeVar("R")


def often(work: Callable[[], R], times: int = 5) -> tuple[R, str]:
    """The result, and the median of some runs in milliseconds."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        result = work()
        taken.append(perf_counter() - start)
    middle = median(taken) * 1000
    return result, f"{middle:.1f} ms" if middle < 10 else f"{middle:.0f} ms"


def strengths(people: Crowd) -> dict[str, float]:
    """How close everybody is, from the log and what was said."""
    log: dict[str, list[Touch]] = {one.id: [] for one in people.contacts}
    for touch in people.touches:
        log[touch.contact].append(touch)
    return {
        one.id: ties.strength(ties.sums(log[one.id], TODAY), TODAY, closeness=one.closeness).value
        for one in people.contacts
    }


def run() -> list[tuple[str, str]]:
    """Rows of the table: what was measured, and the result."""
    few, ten_years, large = (crowd(count, TODAY) for count in (100, 2000, 5000))
    size = f"{len(large.contacts):,} people, {len(large.ties):,} ties"
    log = f"{len(ten_years.contacts):,} people, {len(ten_years.touches):,} interactions"
    rows = [(f"how close everybody is ({log})", often(lambda: strengths(ten_years))[1])]
    close = strengths(large)
    known = neighbours(large.ties)
    rows.append((f"map of {size}", often(lambda: network_map.lay_out(large.contacts, close, known))[1]))
    rows.append((f"groups among {size}", _groups(large)))
    rows += [(f"how open a network of {len(one.contacts):,} people is", _open(one)) for one in (few, large)]
    asked = introductions.Asked(organisation=large.contacts[0].organisation, words="nurse")
    found, took = often(lambda: introductions.know(asked, large.contacts, close, large.ties))
    rows.append((f"“do I know somebody”, {len(found)} found with the ways to each ({size})", took))
    rows.append((f"who may be the same person among {len(large.contacts):,}", _twins(large)))
    return rows


def _groups(people: Crowd) -> str:
    place = {one.id: n for n, one in enumerate(people.contacts)}
    known = neighbours(people.ties)
    near = [[place[other] for other in known.get(one.id, {})] for one in people.contacts]
    graph = nx.Graph((tie.one, tie.other) for tie in people.ties)
    graph.add_nodes_from(place)
    mine, took = often(lambda: communities(near))
    theirs, peer = often(lambda: nx.community.louvain_communities(graph, seed=1), 1)
    value = nx.community.modularity(graph, theirs)
    return f"{took}, modularity {modularity(near, mine):.3f} (networkx: {peer}, {value:.3f})"


def _open(people: Crowd) -> str:
    """Beside networkx where it answers within seconds: it takes the cube of the number of contacts."""
    edges = [(openness.ME, one.id, 1.0) for one in people.contacts]
    edges += [(tie.one, tie.other, 1.0) for tie in people.ties]
    mine, took = often(lambda: openness.constraint(edges))
    if len(people.contacts) > 1000:
        return took
    graph = nx.Graph()
    graph.add_weighted_edges_from(edges)
    theirs, peer = often(lambda: nx.constraint(graph, nodes=[openness.ME], weight="weight"), 1)
    same = mine is not None and abs(mine - theirs[openness.ME]) < 1e-9
    return f"{took} (networkx: {peer}, {'the same' if same else 'another'} value)"


def _twins(people: Crowd) -> str:
    """How long it takes, and how many of those who stand twice are told as sure or likely."""
    found, took = often(lambda: duplicates(people.contacts))
    named = {one.id for pair in found if pair.certainty != "maybe" for one in (pair.one, pair.other)}
    twins = [one.id for one in people.contacts[-(len(people.contacts) // 50) :]]
    return f"{took}; {len(named.intersection(twins))} of {len(twins)} who stand twice"


if __name__ == "__main__":
    for name, result in run():
        print(f"{name}: {result}")
