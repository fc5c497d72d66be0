"""Groups of people who know one another."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import networkx as nx
import pytest
from benchmarks.crowd import crowd
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.communities import communities, modularity
from waymark.guidance.contact_records import neighbours


def near(count: int, edges) -> list[list[int]]:
    found = [[] for _ in range(count)]
    for one, other in edges:
        found[one].append(other)
        found[other].append(one)
    return found


def test_two_circles_joined_by_one_tie_are_two_groups():
    edges = [*combinations(range(5), 2), *combinations(range(5, 10), 2), (4, 5)]
    group = communities(near(10, edges))
    assert group == [0] * 5 + [1] * 5
    # 20 of 21 ties within, and each group has half of all ends
    assert modularity(near(10, edges), group) == pytest.approx(20 / 21 - 0.5)


def test_without_ties_everybody_is_a_group():
    assert communities([[], [], []]) == [0, 1, 2]
    assert communities([]) == []
    assert modularity([[], []], [0, 1]) == 0


def test_it_groups_as_well_as_networkx_does():
    people = crowd(600, date(2026, 6, 1))
    known, place = neighbours(people.ties), {c.id: n for n, c in enumerate(people.contacts)}
    rows = [[place[other] for other in known.get(c.id, {})] for c in people.contacts]
    graph = nx.Graph((a, b) for a, others in enumerate(rows) for b in others)
    theirs = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=1))
    assert modularity(rows, communities(rows)) > theirs - 0.02


@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1])))
def test_nobody_would_be_better_off_with_strangers(edges):
    rows = near(10, edges)
    group = communities(rows)
    assert len(group) == 10
    assert sorted(set(group)) == list(range(len(set(group))))
    assert modularity(rows, group) >= modularity(rows, range(10)) - 1e-9
    graph = nx.Graph(edges)
    for members in ({n for n in range(10) if group[n] == g} for g in set(group)):
        assert len(members) == 1 or nx.is_connected(graph.subgraph(members))
