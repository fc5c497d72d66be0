"""Do I know somebody at, in, who does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from benchmarks.crowd import crowd
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact, Post, Tie, neighbours
from waymark.guidance.introductions import Asked, Network, inferred, know, matches

TODAY = date(2026, 6, 1)


def net_of(strengths, *ties: Tie) -> Network:
    return Network(strengths, neighbours(ties))


def test_a_stronger_way_through_a_friend_goes_before_the_direct_one():
    found = net_of({"ana": 0.8, "tom": 0.1}, Tie("ana", "tom")).ways("tom")
    assert [way.people for way in found] == [("ana", "tom"), ("tom",)]
    assert found[0].strength == pytest.approx(0.8 * 0.6)
    assert found[0].steps == (0.8, 0.6)


def test_a_close_contact_needs_no_introduction():
    assert [w.people for w in net_of({"ana": 0.9, "tom": 0.9}, Tie("ana", "tom")).ways("tom")] == [("tom",)]


def test_two_in_between_are_the_most():
    chain = [Tie("ana", "ben", closeness=5), Tie("ben", "cai", closeness=5), Tie("cai", "tom", closeness=5)]
    found = net_of({"ana": 1.0}, *chain).ways("tom")
    assert [way.people for way in found] == [("tom",)]
    found = net_of({"ana": 1.0}, *chain).ways("cai")
    assert found[0].people == ("ana", "ben", "cai")
    assert found[0].strength == 1.0


def test_an_inferred_step_is_marked_and_weaker():
    found = net_of({"ana": 0.8}, Tie("ana", "tom", stated=False)).ways("tom")
    assert found[0].inferred
    assert found[0].strength == pytest.approx(0.8 * 0.3)


def test_nobody_stands_twice_on_a_way():
    loop = [Tie("ana", "tom", closeness=5), Tie("ana", "ben", closeness=5)]
    for way in net_of({"tom": 0.2, "ben": 0.1}, *loop).ways("tom"):
        assert len(set(way.people)) == len(way.people)


def at(house: str, start: str | None = None, end: str | None = None) -> Post:
    days = [date.fromisoformat(day) if day else None for day in (start, end)]
    return Post(organisation=house, start=days[0], end=days[1])


def pairs(*posts: Post) -> list[tuple[str, str]]:
    people = [Contact(id=f"c{n}", posts=(post,)) for n, post in enumerate(posts)]
    return [(tie.one, tie.other) for tie in inferred(people)]


def test_ninety_days_at_one_place_make_an_inferred_tie():
    assert pairs(at("Nord AG", "2020-01-01", "2020-12-31"), at("NORD", "2020-10-02", "2021-06-01")) == [
        ("c0", "c1")
    ]
    assert pairs(at("Nord", "2020-01-01", "2020-12-31"), at("Nord", "2020-10-03")) == []
    assert pairs(at("Nord", "2020-01-01"), at("Süd", "2020-01-01")) == []


def test_without_dates_only_todays_colleagues_are_inferred():
    assert pairs(at("Nord"), at("Nord", "2020-01-01")) == [("c0", "c1")]
    assert pairs(at("Nord"), at("Nord", "2020-01-01", "2022-01-01")) == []
    assert pairs(at("Nord", None, "2022-01-01"), at("Nord", "2020-01-01", "2022-01-01")) == []


def test_the_organisation_of_today_counts_where_no_role_names_it():
    both = [Contact(id="a", organisation="Nord"), Contact(id="b", posts=(at("Nord", "2020-01-01"),))]
    assert [(t.one, t.other, t.stated) for t in inferred(both)] == [("a", "b", False)]


def test_in_a_large_house_sharing_it_tells_nothing():
    assert len(inferred([Contact(id=str(n), organisation="Nord") for n in range(30)])) == 435
    assert inferred([Contact(id=str(n), organisation="Nord") for n in range(31)]) == ()


NURSE = Contact(
    id="n",
    name="Ana",
    organisation="Nord AG",
    title="Ward Nurse",
    field="Health",
    place="Cluj-Napoca",
    nick="Anuța",
    posts=(at("Süd GmbH", "2015-01-01", "2019-01-01"), at("Nord", "2019-01-01")),
    occupations=("29-1141.00",),
    cares_about=("Rural clinics",),
)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(organisation="nord"), "know.works_there"),
        (Asked(organisation="Süd"), "know.worked_there"),
        (Asked(occupation="29-1141.00"), "know.occupation"),
        (Asked(field="health"), "know.works_in"),
        (Asked(words="nurse ward"), "know.words"),
        (Asked(words="CLINICS rural"), "know.words"),
        (Asked(words="nurses"), "know.words"),
        (Asked(words="clin"), "know.words"),
        (Asked(words="cluj"), "know.words"),
        (Asked(words="ana"), "know.words"),
        (Asked(words="anuta"), "know.words"),
    ],
)
def test_each_match_tells_why(asked, code):
    assert [reason.code for reason in matches(NURSE, asked)] == [code]


@pytest.mark.parametrize(
    "asked",
    [Asked(), Asked(organisation="West"), Asked(words="nurse west"), Asked(words=" "), Asked(words="urse")],
)
def test_who_does_not_match_is_not_named(asked):
    assert matches(NURSE, asked) == ()


def test_a_part_of_an_organisation_counts_and_a_longer_name_does_not():
    part = Contact(id="p", organisation="Nord Care AG")
    assert matches(part, Asked(organisation="Nord"))
    assert matches(
        Contact(id="u", organisation="Universitatea Babeș-Bolyai"), Asked(organisation="Babes-Bolyai")
    )
    assert not matches(Contact(id="n", organisation="Nordic Care"), Asked(organisation="Nord"))
    assert not matches(part, Asked(organisation="Nor"))
    assert not matches(NURSE, Asked(organisation="Nord Care"))


def test_who_works_there_today_comes_before_who_did():
    was = Contact(id="w", name="Was", posts=(at("Nord", "2015-01-01", "2019-01-01"),))
    now = Contact(id="x", name="Now", organisation="Nord")
    found = know(Asked(organisation="Nord"), [was, now], {"w": 0.9, "x": 0.1}, [])
    assert [answer.contact.name for answer in found] == ["Now", "Was"]


def test_who_is_left_alone_introduces_nobody():
    left = Contact(id="left", leave_alone=True)
    tom = Contact(id="tom", organisation="Nord")
    (found,) = know(Asked(organisation="Nord"), [left, tom], {"left": 1.0}, [Tie("left", "tom")])
    assert [way.people for way in found.ways] == [("tom",)]


@given(st.integers(0, 50), st.integers(30, 60))
def test_every_way_holds_on_any_network(seed, size):
    people = crowd(size, TODAY, seed=seed)
    strengths = {c.id: (c.closeness or 0) / 5 for c in people.contacts}
    known = neighbours(people.ties)
    net = Network(strengths, known)
    for contact in people.contacts[:10]:
        found = net.ways(contact.id)
        assert 1 <= len(found) <= 3
        assert [w.strength for w in found[:2]] == sorted((w.strength for w in found[:2]), reverse=True)
        assert (contact.id,) in [way.people for way in found]
        for way in found:
            assert way.people[-1] == contact.id
            assert len(way.people) <= 3
            assert all(b in known[a] for a, b in zip(way.people, way.people[1:], strict=False))
            assert 0 < way.strength <= 1


def test_a_best_way_is_as_good_as_the_best_of_all():
    people = crowd(60, TODAY + timedelta(1))
    strengths = {c.id: (c.closeness or 0) / 5 for c in people.contacts}
    known = neighbours(people.ties)
    net = Network(strengths, known)
    for contact in people.contacts:
        own = max(strengths[contact.id], 0.05)
        near = known.get(contact.id, {})
        two = [max(strengths[a], 0.05) * near[a].strength for a in near]
        three = [
            max(strengths[b], 0.05) * known[a][b].strength * near[a].strength
            for a in near
            for b in known[a]
            if b != contact.id
        ]
        assert net.ways(contact.id)[0].strength == pytest.approx(max([own, *two, *three]))
