"""Groups of contacts and what they are called."""

from __future__ import annotations

from itertools import combinations

from waymark.guidance.clusters import bridges, clusters
from waymark.guidance.contact_records import Contact, Tie, neighbours


def circle(first: int, count: int, **how):
    people = [Contact(id=f"c{n}", **how) for n in range(first, first + count)]
    return people, [Tie(a.id, b.id) for a, b in combinations(people, 2)]


NORD, NORD_TIES = circle(0, 5, organisation="Nord AG")
HEALTH, HEALTH_TIES = circle(5, 4, field="Health")
KNOWN = neighbours([*NORD_TIES, *HEALTH_TIES, Tie("c0", "c5"), Tie("c0", "c6")])


def test_a_group_is_called_by_what_most_of_it_share():
    found = clusters([*NORD, *HEALTH], KNOWN)
    assert [(c.sort, c.label, len(c.people), c.tied) for c in found] == [
        ("organisation", "Nord AG", 5, True),
        ("field", "Health", 4, True),
    ]


def test_who_knows_nobody_is_put_with_others_of_the_house_field_or_circle():
    people = [
        *(Contact(id=f"h{n}", organisation="Süd") for n in range(3)),
        *(Contact(id=f"f{n}", field="Law") for n in range(3)),
        *(Contact(id=f"k{n}", circles=("school",)) for n in range(3)),
        Contact(id="x", organisation="Ost"),
    ]
    found = clusters(people, {})
    assert [(c.sort, c.label, c.tied) for c in found] == [
        ("field", "Law", False),
        ("organisation", "Süd", False),
        ("circle", "school", False),
        ("none", "", False),
    ]
    assert found[-1].people == ("x",)


def test_what_fewer_than_two_in_five_share_is_no_name():
    people, ties = circle(0, 6)
    people = [Contact(id=p.id, organisation=f"House {n // 2}") for n, p in enumerate(people)]
    (found,) = clusters(people, neighbours(ties))
    assert (found.sort, found.label) == ("none", "")


def test_groups_of_one_name_are_told_apart_by_where_most_of_them_are():
    people = [Contact(id=f"c{n}", field="Health", organisation=f"House {n // 2}") for n in range(6)]
    (found,) = clusters(people, neighbours([Tie(a.id, b.id) for a, b in combinations(people, 2)]))
    assert (found.sort, found.label, found.most_at) == ("field", "Health", "House 0")


def test_a_bridge_knows_two_elsewhere():
    group = {one: cluster.key for cluster in clusters([*NORD, *HEALTH], KNOWN) for one in cluster.people}
    assert bridges(group, KNOWN) == {"c0": 1}
    assert bridges(group, neighbours([*NORD_TIES, *HEALTH_TIES, Tie("c0", "c5")])) == {}
