"""Groups of people who know one another better than others: the Louvain method (Blondel et al. 2008).

Each one joins the neighbouring group that raises modularity most, until nobody moves; then groups are taken
for single ones, and so on. In a fixed order and without chance, so that the same ties always give the same
groups; and on plain lists, which takes a fraction of the time of networkx's (`benchmarks/network.py`
compares them).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import chain

Weights = list[dict[int, float]]
"""For each node the weight of its ties to others; a tie to itself holds what lies within a group."""


def communities(near: Sequence[Sequence[int]]) -> list[int]:
    """For each node the number of its group. `near` names each node's neighbours, both ways round."""
    graph: Weights = [dict.fromkeys(others, 1.0) for others in near]
    group = list(range(len(graph)))
    while True:
        moved = _settle(graph)
        numbers = {label: n for n, label in enumerate(dict.fromkeys(moved))}
        if len(numbers) == len(graph):
            return group
        label = [numbers[one] for one in moved]
        group = [label[one] for one in group]
        graph = _merged(graph, label, len(numbers))


def _settle(graph: Weights) -> list[int]:
    """Let each node join the group that raises modularity most; who was left behind thinks again."""
    degree = [sum(ties.values()) + ties.get(one, 0.0) for one, ties in enumerate(graph)]
    whole = sum(degree)
    label, total = list(range(len(graph))), list(degree)
    waiting, queued = deque(range(len(graph))), [True] * len(graph)
    while waiting:
        one = waiting.popleft()
        queued[one] = False
        own, share = label[one], degree[one] / whole if whole else 0.0
        total[own] -= degree[one]
        toward = {own: 0.0}
        for other, weight in graph[one].items():
            if other != one:
                toward[label[other]] = toward.get(label[other], 0.0) + weight
        best, gain = own, toward[own] - share * total[own]
        for at, weight in toward.items():
            if weight - share * total[at] > gain + 1e-9:
                best, gain = at, weight - share * total[at]
        total[best] += degree[one]
        label[one] = best
        if best != own:
            for other in graph[one]:
                if not queued[other] and label[other] != best:
                    queued[other] = True
                    waiting.append(other)
    return label


def _merged(graph: Weights, label: Sequence[int], count: int) -> Weights:
    """The graph of groups: ties between them added up, those within halved since they are met from both
    ends.
    """
    found: Weights = [{} for _ in range(count)]
    for one, other, weight in chain.from_iterable(
        ((one, other, weight) for other, weight in ties.items()) for one, ties in enumerate(graph)
    ):
        mine, theirs = label[one], label[other]
        part = weight / 2 if mine == theirs and one != other else weight
        found[mine][theirs] = found[mine].get(theirs, 0.0) + part
    return found


def modularity(near: Sequence[Sequence[int]], group: Sequence[int]) -> float:
    """The share of ties within groups less what chance would put there, −0.5..1 (Newman 2004); 0 without
    ties.
    """
    ends = sum(map(len, near))
    if not ends:
        return 0.0
    inside = sum(group[one] == group[other] for one, others in enumerate(near) for other in others)
    total: dict[int, int] = {}
    for one, others in enumerate(near):
        total[group[one]] = total.get(group[one], 0) + len(others)
    return inside / ends - sum((part / ends) ** 2 for part in total.values())
