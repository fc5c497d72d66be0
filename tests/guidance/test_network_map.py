"""The map with oneself in the middle."""

from __future__ import annotations

from datetime import date
from math import hypot

from benchmarks.crowd import crowd
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact, neighbours
from waymark.guidance.network_map import lay_out, view

TODAY = date(2026, 6, 1)


def drawn(size: int, seed: int = 1):
    people = crowd(size, TODAY, seed=seed)
    known = neighbours(people.ties)
    return lay_out(people.contacts, {c.id: (c.closeness or 0) / 5 for c in people.contacts}, known), known


def far(place) -> float:
    return hypot(place.x - 0.5, place.y - 0.5)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 60), st.integers(0, 99))
def test_everybody_has_one_place_within_the_picture(size, seed):
    found, _ = drawn(size, seed)
    assert len({p.contact for p in found.places}) == len(found.places) == size
    assert all(0 <= p.x <= 1 and 0 <= p.y <= 1 for p in found.places)
    assert sorted(one for c in found.clusters for one in c.people) == sorted(p.contact for p in found.places)


def test_the_same_people_stand_in_the_same_places():
    assert drawn(200) == drawn(200)


def test_closer_is_nearer_the_middle():
    people = [Contact(id=str(n)) for n in range(3)]
    found = lay_out(people, {"0": 1.0, "1": 0.5}, {})
    assert [p.contact for p in found.places] == ["0", "1", "2"]
    assert far(found.places[0]) < 0.11 < far(found.places[1]) < 0.33 < far(found.places[2])


def test_a_cluster_keeps_to_its_sector():
    found, _ = drawn(600)
    for cluster in found.clusters:
        own = [p for p in found.places if p.cluster == cluster.key]
        middle = (sum(p.x for p in own) / len(own), sum(p.y for p in own) / len(own))
        assert all((p.x - 0.5) * (middle[0] - 0.5) + (p.y - 0.5) * (middle[1] - 0.5) > 0 for p in own)


def test_a_few_people_are_all_drawn():
    found, known = drawn(40)
    shown = view(found, known)
    assert (len(shown.marks), shown.left) == (40, 0)
    assert shown.lines
    assert all({one, other} <= {m.id for m in shown.marks} for one, other in shown.lines)


def test_many_are_drawn_as_clusters_that_open():
    found, known = drawn(600)
    shown = view(found, known)
    heads = [mark for mark in shown.marks if mark.id == mark.cluster]
    assert len(shown.marks) == 300
    assert sum(mark.people for mark in heads) == 600
    assert shown.left == 600 - (300 - len(heads))
    assert len(shown.lines) <= 300
    assert max(far(m) for m in shown.marks if m not in heads) < min(far(m) for m in heads)
    opened = view(found, known, opened=found.clusters[0].key)
    assert {m.id for m in opened.marks} == set(found.clusters[0].people)
    assert opened.opened == found.clusters[0]


def test_an_opened_cluster_shows_its_closest_first():
    found, known = drawn(600)
    shown = view(found, known, opened=found.clusters[0].key, most=10)
    strengths = {p.contact: p.strength for p in found.places}
    assert len(shown.marks) == 10
    assert [far(m) for m in shown.marks] == sorted(far(m) for m in shown.marks)
    assert shown.left == len(found.clusters[0].people) - 10
    assert (
        min(strengths[m.id] for m in shown.marks)
        >= sorted((strengths[one] for one in found.clusters[0].people), reverse=True)[10]
    )


def test_a_cluster_that_is_not_there_opens_nothing():
    found, known = drawn(40)
    assert view(found, known, opened="nowhere").opened is None
