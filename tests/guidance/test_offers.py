"""What I could do for whom, and whom to thank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.crowd import crowd
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact
from waymark.guidance.offers import Favour, Mine, Things, closest, offers, thanks

TODAY = date(2026, 6, 1)
MINE = Mine(
    skills={"s1": "Teaching statistics", "s2": "Welding"},
    news={
        "e1": (TODAY - timedelta(5), "Wrote a guide on teaching statistics in rural clinics"),
        "e2": (TODAY - timedelta(91), "A talk about hiring apprentices"),
    },
)
ANA = Contact(id="ana", name="Ana", cares_about=("statistics teaching",))
BEN = Contact(id="ben", name="Ben", title="Lawyer for data protection")
CAI = Contact(id="cai", name="Cai", cares_about=("Data protection", "hiring apprentices"))


def found(*contacts: Contact, **how):
    strengths = how.pop("strengths", {})
    made = offers(contacts, MINE, TODAY, strengths=strengths, **how)
    return [(o.contact.id, o.sort, o.about) for o in made]


def test_a_skill_and_news_are_offered_to_who_cares():
    assert found(ANA) == [("ana", "skill", "s1"), ("ana", "news", "e1")]


def test_one_of_each_sort_is_enough_for_what_they_said():
    mine = Mine(skills={"a": "Teaching statistics", "b": "Statistics teaching at school"}, news={})
    (only,) = offers([ANA], mine, TODAY, strengths={})
    assert only.about == "a"


def test_two_contacts_are_brought_together():
    assert found(CAI, BEN) == [("cai", "introduction", "ben")]


def test_two_contacts_who_know_each_other_are_not_brought_together():
    things = Things(MINE, (CAI, BEN), TODAY, known={("ben", "cai")})
    assert not closest(things, {})


def test_one_contact_alone_is_offered_the_same_but_for_introductions():
    mine = Things(MINE, (), TODAY)
    assert mine.of_one(ANA, TODAY) == offers([ANA], MINE, TODAY, strengths={})
    assert mine.of_one(CAI, TODAY) == ()
    assert mine.of_one(replace(ANA, leave_alone=True), TODAY) == ()


def test_old_news_is_no_news():
    assert found(Contact(id="x", cares_about=("hiring apprentices",))) == []


def test_the_closest_come_first_and_who_is_left_alone_not_at_all():
    both = (ANA, Contact(id="zoe", cares_about=("Welding",)))
    assert found(*both, strengths={"zoe": 0.9})[0] == ("zoe", "skill", "s2")
    assert found(Contact(id="x", cares_about=("Welding",), leave_alone=True)) == []
    hidden = Contact(id="ben", name="Ben", title="Lawyer for data protection", leave_alone=True)
    assert found(CAI, hidden) == []


@given(st.integers(0, 20))
def test_nobody_is_offered_more_than_two_things_nor_themselves(seed):
    people = crowd(60, TODAY, seed=seed).contacts
    made = offers(people, MINE, TODAY, strengths={})
    assert len(made) <= 7
    for contact in people:
        own = [o for o in made if o.contact.id == contact.id]
        assert len(own) <= 2
        assert all(o.about != contact.id and o.cares in contact.cares_about for o in own)


def favour(id_: str, days: int, contact: Contact = ANA, thanked: bool = False) -> Favour:
    day = TODAY - timedelta(days)
    return Favour(id=id_, contact=contact, text="read my CV", day=day, thanked_on=TODAY if thanked else None)


def test_thanks_are_due_newest_first_for_a_year():
    made = thanks(
        [favour("old", 365), favour("new", 3), favour("gone", 366), favour("said", 3, thanked=True)], TODAY
    )
    assert [(t.favour.id, t.fresh) for t in made] == [("new", True), ("old", False)]


def test_nobody_left_alone_and_nothing_to_come_is_thanked_for():
    left = Contact(id="x", leave_alone=True)
    assert thanks([favour("a", 3, left), favour("b", -1)], TODAY) == ()
