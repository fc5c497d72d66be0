"""When to ask for feedback, and whom."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact
from waymark.guidance.feedback_ask import ask_again, whom

TODAY = date(2026, 6, 1)


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def test_on_the_sixtieth_day_it_is_proposed_and_not_on_the_day_before():
    assert ask_again(ago(60), ago(900), TODAY).code == "feedback.ask"
    assert ask_again(ago(59), ago(900), TODAY) is None


def test_who_never_asked_has_sixty_days_from_the_beginning():
    assert ask_again(None, ago(60), TODAY).code == "feedback.ask_first"
    assert ask_again(None, ago(59), TODAY) is None
    assert ask_again(ago(60), ago(900), TODAY, quiet=True) is None


ANA = Contact(id="ana", name="Ana", gives=("feedback",))
BEN = Contact(id="ben", name="Ben")
BOSS = Contact(id="boss", name="Boss", gives=("feedback",), parts=("manager",))


def names(*contacts, worked=None, asked=None, **how) -> list[str]:
    return [a.contact.name for a in whom(contacts, worked or {}, asked or {}, TODAY, **how)]


def test_those_with_more_reasons_come_first():
    assert names(BEN, ANA, BOSS, worked={"ben": ago(90), "boss": ago(1)}) == ["Boss", "Ana", "Ben"]
    assert names(BEN, worked={"ben": ago(91)}) == []


def test_who_was_asked_lately_is_spared():
    assert names(ANA, asked={"ana": ago(59)}) == []
    assert names(ANA, BOSS, asked={"ana": ago(200), "boss": ago(100)}) == ["Ana", "Boss"]


def test_where_it_is_not_safe_the_manager_is_not_asked():
    assert names(BOSS, safe=False) == []


@given(st.integers(0, 9), st.dictionaries(st.sampled_from("abcdefghi"), st.integers(0, 300)))
def test_at_most_three_are_named_and_none_twice(count, asked):
    people = [Contact(id=key, name=key, gives=("feedback",)) for key in "abcdefghi"[:count]]
    found = names(*people, asked={key: ago(days) for key, days in asked.items()})
    assert len(set(found)) == len(found) <= 3
    assert all(asked.get(key, 60) >= 60 for key in found)
