"""How close a tie is."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Touch
from waymark.guidance.ties import HALF_LIFE, Sums, reciprocity, strength, sums

START = date(2026, 1, 1)
TODAY = START + timedelta(120)


def touch(after: int, channel: str = "meeting", by: str = "", contact: str = "ana") -> Touch:
    return Touch(contact, START + timedelta(after), channel, by)


def warmth(touches, today: date, half_life: float = HALF_LIFE) -> float:
    return sums(touches, today, half_life).warmth


def test_three_meetings_with_a_half_life_of_ninety_days():
    found = [touch(0), touch(30), touch(60)]
    assert [round(warmth([one], TODAY, 90), 4) for one in found] == [0.3969, 0.5, 0.63]
    assert warmth(found, TODAY, 90) == pytest.approx(1.5268, abs=5e-5)


def test_no_contact_has_no_warmth_and_one_half_life_halves_it():
    assert warmth([], TODAY) == 0
    assert warmth([touch(30)], TODAY, 90) == 0.5


@pytest.mark.parametrize(
    ("channel", "counts"),
    [("meeting", 1), ("video", 1), ("call", 0.8), ("message", 0.4), ("reaction", 0.1), ("pigeon", 0.4)],
)
def test_what_is_richer_counts_for_more(channel, counts):
    assert warmth([touch(120, channel)], TODAY) == counts


def test_six_by_them_and_two_by_me_are_half_mutual():
    assert reciprocity(2, 6) == 0.5
    assert reciprocity(4, 4) == 1
    assert reciprocity(0, 3) == 0
    assert reciprocity(0, 0) is None


def test_what_lies_ahead_has_not_happened():
    assert sums([touch(121)], TODAY) == Sums()


def test_a_reaction_warms_but_was_no_contact():
    found = sums([touch(0, "call"), touch(100, "reaction")], TODAY)
    assert found.last == START
    assert found.count == 2


def test_the_composite_by_hand():
    found = sums([touch(120, by="me"), touch(120, by="them"), touch(120, by="me")], TODAY)
    made = strength(found, TODAY, closeness=4)
    assert made.reciprocity == pytest.approx(2 / 3)
    log = (1 - exp(-1.5)) * (0.5 + 0.5 * 2 / 3)
    assert made.from_log == pytest.approx(log)
    assert made.value == pytest.approx(0.5 * 0.75 + 0.5 * log)
    assert made.group == "strong"
    assert made.reason.values["warmth"] == 3


def test_without_a_word_on_closeness_the_log_speaks_alone():
    made = strength(sums([touch(120)], TODAY), TODAY)
    assert made.value == pytest.approx(1 - exp(-0.5))
    assert made.group == "weak"


def test_a_friend_who_was_never_logged_is_strong_by_word_and_a_bare_name_is_unknown():
    assert strength(Sums(), TODAY, closeness=5).value == 0.5
    assert strength(Sums(), TODAY, closeness=5).group == "strong"
    assert strength(Sums(), TODAY, closeness=4).group == "weak"
    assert strength(Sums(), TODAY).group == "unknown"


def test_after_three_years_a_tie_sleeps():
    long_ago = Sums(count=9, last=TODAY - timedelta(1096))
    assert strength(long_ago, TODAY, closeness=5).group == "dormant"
    nearly = Sums(count=9, last=TODAY - timedelta(1095))
    assert strength(nearly, TODAY, closeness=5).group == "strong"


TOUCHES = st.lists(
    st.builds(
        touch,
        st.integers(-2000, 200),
        st.sampled_from(["meeting", "call", "message", "reaction"]),
        st.sampled_from(["me", "them", ""]),
    ),
    max_size=12,
)


@given(TOUCHES, st.integers(1, 1000), st.none() | st.integers(1, 5), st.randoms())
def test_a_tie_cools_by_half_in_each_half_life_and_no_order_matters(found, half_life, closeness, dice):
    past = [t for t in found if t.day <= TODAY]
    later = warmth(past, TODAY + timedelta(half_life), half_life)
    assert isclose(later, warmth(past, TODAY, half_life) / 2, rel_tol=1e-9, abs_tol=1e-12)
    shuffled = list(found)
    dice.shuffle(shuffled)
    assert isclose(warmth(shuffled, TODAY, half_life), warmth(found, TODAY, half_life), rel_tol=1e-9)
    made = strength(sums(found, TODAY, half_life), TODAY, closeness=closeness)
    assert 0 <= made.value <= 1


@given(TOUCHES, st.integers(1, 5))
def test_another_meeting_never_loosens_a_tie(found, closeness):
    plain = [t._replace(started_by="") for t in found]
    before = strength(sums(plain, TODAY), TODAY, closeness=closeness)
    after = strength(sums([*plain, touch(120)], TODAY), TODAY, closeness=closeness)
    assert after.value >= before.value
    assert after.half_life == HALF_LIFE
