"""Who should hear this."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact
from waymark.guidance.hear import News, who_should_hear
from waymark.guidance.ties import Sums, strength

TODAY = date(2026, 6, 1)
FAR = strength(Sums(), TODAY)
CLOSE = strength(Sums(), TODAY, closeness=5)
WIN = News(
    sort="win",
    text="Opened the clinic in the rural district",
    helped=frozenset({"ana"}),
    here=frozenset({"Nord"}),
    where=frozenset({"Saint Ana"}),
    fields=frozenset({"Health"}),
)
GOAL = replace(WIN, sort="goal")


def codes(news: News, contact: Contact, tie=FAR, **how) -> list[str]:
    return [r.code for h in who_should_hear(news, [(contact, tie)], TODAY, **how) for r in h.reasons]


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        (Contact(id="ana"), "hear.helped"),
        (Contact(id="b", parts=("mentor",)), "hear.part"),
        (Contact(id="c", cares_about=("Rural clinics",)), "hear.cares"),
        (Contact(id="d", organisation="Saint Ana"), "hear.there"),
        (Contact(id="e", field="health"), "hear.in_field"),
    ],
)
def test_each_reason_is_told(contact, code):
    assert codes(WIN, contact) == [code]


def test_closeness_adds_to_a_reason_and_is_none_itself():
    assert codes(WIN, Contact(id="x"), CLOSE) == []
    (found,) = who_should_hear(WIN, [(Contact(id="ana"), CLOSE)], TODAY)
    assert [r.code for r in found.reasons] == ["hear.helped", "hear.close"]
    assert found.points == 3 + 1 + 0.5


def test_a_win_concerns_the_manager_and_a_change_of_goal_does_not():
    boss = Contact(id="boss", parts=("manager",))
    assert codes(WIN, boss) == ["hear.part"]
    assert codes(GOAL, boss) == []


def test_where_it_is_not_safe_the_manager_hears_nothing_and_the_house_only_of_wins():
    boss = Contact(id="ana", parts=("manager",), organisation="Nord AG")
    peer = Contact(id="ana", organisation="Nord AG")
    assert codes(WIN, boss, safe=False) == []
    assert codes(WIN, peer, safe=False) == ["hear.helped"]
    assert codes(GOAL, peer, safe=False) == []
    assert codes(GOAL, peer) == ["hear.helped"]


def test_who_is_left_alone_or_put_off_is_not_named():
    assert codes(WIN, Contact(id="ana", leave_alone=True)) == []
    assert codes(WIN, Contact(id="ana", snoozed_until=TODAY + timedelta(1))) == []


def test_only_a_few_are_named_the_weightiest_first():
    people = [(Contact(id=f"c{n}", field="Health"), FAR) for n in range(9)]
    found = who_should_hear(WIN, [*people, (Contact(id="ana"), FAR)], TODAY)
    assert len(found) == 5
    assert found[0].contact.id == "ana"


CONTACTS = st.builds(
    Contact,
    id=st.sampled_from(["ana", "ben", "cai"]),
    parts=st.sampled_from([(), ("manager",), ("mentor",)]),
    organisation=st.sampled_from(["", "Nord", "Saint Ana"]),
    field=st.sampled_from(["", "Health"]),
    leave_alone=st.booleans(),
)


@given(st.lists(CONTACTS, max_size=8), st.sampled_from([WIN, GOAL]), st.booleans())
def test_nobody_is_named_without_a_reason_and_never_the_unsafe(contacts, news, safe):
    for hearer in who_should_hear(news, [(c, CLOSE) for c in contacts], TODAY, safe=safe):
        assert [r.code for r in hearer.reasons] != ["hear.close"]
        assert not hearer.contact.leave_alone
        assert safe or "manager" not in hearer.contact.parts


@given(st.lists(CONTACTS, max_size=8), st.booleans())
def test_what_is_kept_from_work_reaches_nobody_of_the_house(contacts, safe):
    kept = replace(GOAL, kept=True, here=frozenset({"Saint Ana"}), where=frozenset({"Nord"}))
    people = [*contacts, Contact(id="ana", parts=("peer",)), Contact(id="ana", organisation="Nord")]
    found = [hearer.contact for hearer in who_should_hear(kept, [(c, FAR) for c in people], TODAY, safe=safe)]
    assert people[-1] in found
    assert not [one for one in found if {"manager", "peer"} & set(one.parts)]
    assert "Saint Ana" not in {one.organisation for one in found}
