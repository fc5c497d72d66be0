"""Contacts that may be the same person."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from benchmarks.crowd import crowd
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact, Post
from waymark.guidance.duplicates import duplicates, same
from waymark.guidance.nicknames import forms, same_given


def person(name: str, house: str = "", **how) -> Contact:
    return Contact(id=f"{name}/{house}", name=name, organisation=house, **how)


def certainty(one: Contact, other: Contact) -> str | None:
    found = same(one, other)
    return found.certainty if found else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ștefan Țîrlea", "STEFAN TIRLEA"),
        ("Nguyễn Văn Minh", "Minh Nguyen Van"),
        ("William Hughes", "Bill Hughes"),
        ("W. Hughes", "William Hughes"),
        ("José García Muñoz", "Jose Garcia"),
        ("Екатерина Соколова", "Катя Соколова"),
        ("Sukarno", "SUKARNO"),
    ],
)
def test_names_that_agree_at_one_organisation_are_likely_one(one, other):
    assert certainty(person(one, "Nord AG"), person(other, "NORD")) == "likely"


def test_another_script_agrees_by_the_other_name():
    one = person("李小明", "Nord", names=("Li Xiaoming",))
    assert certainty(one, person("Xiaoming Li", "Nord")) == "likely"


def test_a_nickname_stands_for_the_given_name():
    assert certainty(person("Robertson Shaw", "Nord", nick="Tex"), person("Tex Shaw", "Nord")) == "likely"


@pytest.mark.parametrize("how", [{"emails": ("Ana@Example.org",)}, {"phones": ("+40 (721) 555-111",)}])
def test_an_address_or_number_makes_agreeing_names_sure(how):
    other = {"emails": ("ana@example.org ",), "phones": ("0721 555 111",)}
    made = same(person("Ana Popescu", **how), person("A. Popescu", **other))
    assert made.certainty == "sure"


def test_a_shared_address_alone_may_be_an_office():
    desk = ("info@nord.example",)
    assert certainty(person("Ana Popescu", emails=desk), person("Ben Shaw", emails=desk)) == "maybe"


def test_a_name_alone_may_be_anybodys():
    assert certainty(person("Ana Popescu", "Nord"), person("Ana Popescu", "Süd")) == "maybe"
    assert certainty(person("A. Popescu"), person("Ana Popescu")) is None
    assert certainty(person("Ana Popescu", "Nord"), person("Ana Rusu", "Nord")) is None


def test_what_speaks_for_it_is_told_as_it_was_written():
    made = same(person("ANA Popescu", "Nord AG"), person("A. Popescu", "nord"))
    told = [(reason.code, dict(reason.values)) for reason in made.reasons]
    assert told == [
        ("same.short_name", {"words": "ANA Popescu", "other": "A. Popescu"}),
        ("same.organisation", {"words": "Nord AG"}),
    ]


def test_a_second_name_is_told_as_the_other_is_called():
    one, other = person("A. Popescu", "Nord", names=("Ana Popescu",)), person("Ana Popescu", "Nord")
    for pair in (same(one, other), same(other, one)):
        assert pair.reasons[0].values["words"] == "Ana Popescu"


def test_a_former_organisation_counts():
    was = person("Ana Popescu", "Süd", posts=(Post(organisation="Nord AG"),))
    assert certainty(was, person("Ana Popescu", "Nord")) == "likely"


def test_a_common_name_is_no_sign_at_all():
    crowd_ = [Contact(id=str(n), name="Ana Popescu", organisation=f"House {n}") for n in range(4)]
    assert duplicates(crowd_) == ()
    assert len(duplicates(crowd_[:3])) == 3


def test_names_of_nothing_are_not_alike():
    assert duplicates([Contact(id="a"), Contact(id="b"), Contact(id="c", name="...")]) == ()


def test_forms_of_one_name_are_found_and_others_are_not():
    assert same_given("bill", "william")
    assert same_given("sasha", "alexandra")
    assert not same_given("bill", "robert")
    assert len(forms()) > 600


def test_most_twins_of_a_network_are_found_among_five_thousand_in_a_second():
    people = crowd(5000, date(2026, 6, 1)).contacts
    twins = {c.id for c in people[4900:] if c.emails or c.phones or c.organisation}
    start = perf_counter()
    found = duplicates(people)
    assert perf_counter() - start < 5, "far above what it takes even on a busy machine"
    named = {c.id for pair in found if pair.certainty != "maybe" for c in (pair.one, pair.other)}
    assert len(twins & named) > 0.75 * len(twins)


NAMES = st.sampled_from(["Ana Popescu", "A. Popescu", "Popescu Ana", "Ben Shaw", "李小明", ""])
PEOPLE = st.lists(
    st.tuples(NAMES, st.sampled_from(["", "Nord", "Nord AG"]), st.sampled_from([(), ("a@b.c",)])), max_size=6
)


@given(PEOPLE, st.randoms())
def test_the_same_pairs_are_found_in_any_order_and_agree_with_comparing_all(rows, dice):
    people = [Contact(id=str(n), name=a, organisation=b, emails=c) for n, (a, b, c) in enumerate(rows)]
    found = {frozenset((p.one.id, p.other.id)): p.certainty for p in duplicates(people)}
    shuffled = list(people)
    dice.shuffle(shuffled)
    assert {frozenset((p.one.id, p.other.id)): p.certainty for p in duplicates(shuffled)} == found
    for pair, how in found.items():
        one, other = (next(p for p in people if p.id == key) for key in pair)
        assert certainty(one, other) == how
    for n, one in enumerate(people):
        for other in people[n + 1 :]:
            if certainty(one, other) in {"sure", "likely"}:
                assert frozenset((one.id, other.id)) in found
