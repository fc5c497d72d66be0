"""How open a network is."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact, Tie
from waymark.guidance.openness import (
    ME,
    Wanted,
    constraint,
    effective_size,
    openness,
    spots,
    unsaid,
    variety,
)


def star(count: int, *others: tuple[str, str]):
    return [(ME, str(n), 1.0) for n in range(count)] + [(one, other, 1.0) for one, other in others]


def test_four_strangers_leave_a_quarter():
    assert constraint(star(4)) == 0.25
    assert effective_size(4, 0) == 4


def test_one_tie_among_three():
    assert constraint(star(3, ("0", "1"))) == pytest.approx(0.6111, abs=5e-5)
    assert effective_size(3, 1) == pytest.approx(2.3333, abs=5e-5)


def test_a_heavier_tie_binds_more():
    heavier = [(ME, "0", 2.0), (ME, "1", 1.0), (ME, "2", 1.0), ("0", "1", 1.0)]
    assert constraint(heavier) == pytest.approx(0.6267, abs=5e-5)


@pytest.mark.parametrize(("nodes", "value"), [(3, 1.125), (4, 0.9259)])
def test_where_everybody_knows_everybody(nodes, value):
    whole = [(str(a), str(b), 1.0) for a, b in combinations(range(nodes), 2)]
    assert constraint(whole, "0") == pytest.approx(value, abs=5e-5)


def test_the_karate_club():
    club = nx.karate_club_graph()
    ties = [(str(a), str(b), 1.0) for a, b in club.edges]
    assert constraint(ties, "0") == pytest.approx(0.1554, abs=5e-5)
    near = set(club[0])
    among = sum(a in near and b in near for a, b in club.edges)
    assert effective_size(len(near), among) == pytest.approx(13.75)


def test_without_ties_there_is_nothing_to_say():
    assert constraint([]) is None
    assert constraint([("a", "b", 1.0)]) is None
    assert effective_size(0, 0) is None


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.floats(0.1, 9),
        min_size=1,
    )
)
def test_it_agrees_with_networkx_on_any_graph(edges):
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in edges.items())
    expected = nx.constraint(graph, weight="weight")
    for node in graph:
        ties = [(str(a), str(b), w) for (a, b), w in edges.items()]
        assert constraint(ties, str(node)) == pytest.approx(expected[node])


CLOSEST = [f"c{n}" for n in range(5)]


def pairs(count: int) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in list(combinations(CLOSEST, 2))[:count]}


def test_it_is_shown_from_six_in_ten_pairs_on():
    found = openness(CLOSEST, [], pairs(5))
    assert (found.constraint, found.known, found.pairs) == (None, 5, 10)
    assert openness(CLOSEST, [], pairs(6)).constraint == pytest.approx(0.2)


def test_a_stated_tie_is_known_and_an_inferred_one_counts_for_nothing():
    stated, inferred = Tie("c3", "c4"), Tie("c0", "c1", stated=False)
    found = openness(CLOSEST, [stated, inferred], pairs(5))
    assert found.known == 6
    assert found.effective_size == pytest.approx(5 - 2 / 5)


def test_only_the_fifteen_closest_are_asked_for_and_counted():
    many = [f"c{n:02}" for n in range(40)]
    spoken = {frozenset(pair) for pair in combinations(many[:15], 2)}
    assert openness(many, [Tie("c00", "c39")], spoken).constraint == pytest.approx(1 / 15)
    assert openness([f"c{n}" for n in range(40)], [], set()).pairs == 105
    assert openness([], [], set()).constraint is None


def test_the_pairs_of_which_nothing_was_said_are_told_closest_first():
    stated, inferred = Tie("c3", "c4"), Tie("c0", "c1", stated=False)
    apart = [frozenset(("c0", other)) for other in ("c2", "c3", "c4")]
    assert unsaid(CLOSEST, [stated, inferred], apart) == {
        "c0": ("c1",),
        "c1": ("c0", "c2", "c3", "c4"),
        "c2": ("c1", "c3", "c4"),
        "c3": ("c1", "c2"),
        "c4": ("c1", "c2"),
    }
    assert unsaid(CLOSEST, [], pairs(10)) == {}
    assert unsaid([], [], set()) == {}


def test_variety_counts_as_so_many_even_ones():
    found = variety(["Nord AG", "NORD", "Süd", "Ost", ""])
    assert (found.kinds, found.said, found.largest, found.share) == (3, 4, "Nord AG", 0.5)
    assert found.even == pytest.approx(1 / (0.25 + 2 / 16))
    assert variety(["", " "]) is None


@given(st.lists(st.sampled_from("abcdef"), min_size=1))
def test_even_ones_are_at_most_the_kinds(labels):
    found = variety(labels)
    assert 1 - 1e-9 <= found.even <= found.kinds + 1e-9


def test_thin_spots_come_first():
    people = [
        Contact(id="a", organisation="Nord AG", field="Health", occupations=("11-9111.00",)),
        Contact(id="b", organisation="Süd", field="health"),
    ]
    wanted = [
        Wanted(sort="field", key="HEALTH", label="Health"),
        Wanted(sort="organisation", key="Nord", label="Nord"),
        Wanted(sort="organisation", key="West", label="West"),
        Wanted(sort="occupation", key="11-9111.00", label="Health manager"),
    ]
    found = spots(wanted, people)
    assert [(s.wanted.label, s.people) for s in found] == [
        ("West", ()),
        ("Health manager", ("a",)),
        ("Nord", ("a",)),
        ("Health", ("a", "b")),
    ]


@pytest.mark.parametrize(
    ("closest", "code"), [((), "no_pairs"), (("a",), "no_pairs"), (("a", "b"), "too_little_known")]
)
def test_where_there_is_no_pair_nothing_is_counted_of_none(closest, code):
    assert openness(closest, (), ()).reason.code == f"openness.{code}"
