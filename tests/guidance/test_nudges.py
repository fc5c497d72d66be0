"""Which nudges to show."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.nudges import Candidate, Past, pick, rests_until
from waymark.guidance.reasons import Reason

TODAY = date(2026, 6, 1)


def nudge(kind: str, weight: float = 1, about: str = "") -> Candidate:
    return Candidate(kind=kind, about=about, reason=Reason("goal.stale"), weight=weight)


def past(kind: str, days_ago: int, answer="later", about: str = "") -> Past:
    return Past(kind=kind, about=about, day=TODAY - timedelta(days_ago), answer=answer)


def kinds(*candidates: Candidate, history=(), **how):
    return [c.kind for c in pick(candidates, history, TODAY, **how)]


def test_three_are_shown_the_weightiest_first():
    assert kinds(nudge("a", 1), nudge("b", 4), nudge("c", 3), nudge("d", 2)) == ["b", "c", "d"]


def test_one_kind_is_shown_once():
    found = pick([nudge("thank", 1, "ana"), nudge("thank", 2, "ben"), nudge("log", 0)], [], TODAY)
    assert [(c.kind, c.about) for c in found] == [("thank", "ben"), ("log", "")]


def test_of_equal_weight_what_was_shown_longest_ago_comes_first():
    history = [past("a", 1, "shown"), past("b", 3, "shown")]
    assert kinds(nudge("a"), nudge("b"), nudge("c"), history=history) == ["c", "b", "a"]


def test_quiet_mode_shows_none():
    assert kinds(nudge("a"), quiet=True) == []


def test_later_rests_a_week_then_two_then_four():
    assert rests_until("a", [past("a", 6)]) == TODAY + timedelta(1)
    assert kinds(nudge("a"), history=[past("a", 6)]) == []
    assert kinds(nudge("a"), history=[past("a", 7)]) == ["a"]
    assert kinds(nudge("a"), history=[past("a", 40), past("a", 13)]) == []
    assert kinds(nudge("a"), history=[past("a", 40), past("a", 14)]) == ["a"]
    assert rests_until("a", [past("a", 90), past("a", 60), past("a", 10)]) == TODAY + timedelta(18)


def test_acting_ends_the_row_of_refusals():
    history = [past("a", 90), past("a", 60), past("a", 30, "acted"), past("a", 7)]
    assert kinds(nudge("a"), history=history) == ["a"]


def test_not_for_me_ends_the_kind_for_good():
    history = [past("a", 4000, "not_for_me"), past("a", 3, "acted")]
    assert kinds(nudge("a"), history=history) == []
    assert kinds(nudge("b"), history=history) == ["b"]


def test_what_was_acted_on_is_not_asked_again_the_same_week():
    assert kinds(nudge("thank", 1, "ana"), history=[past("thank", 6, "acted", "ana")]) == []
    assert kinds(nudge("thank", 1, "ben"), history=[past("thank", 6, "acted", "ana")]) == ["thank"]
    assert kinds(nudge("thank", 1, "ana"), history=[past("thank", 7, "acted", "ana")]) == ["thank"]


def test_the_shy_are_shown_one_a_week():
    assert kinds(nudge("a", 1), nudge("b", 2), shy=True) == ["b"]
    assert kinds(nudge("a", 1), nudge("b", 2), history=[past("a", 2, "shown")], shy=True) == ["a"]
    assert kinds(nudge("a"), nudge("b"), history=[past("c", 6, "acted")], shy=True) == []
    assert kinds(nudge("a"), history=[past("c", 7, "acted")], shy=True) == ["a"]


def test_a_hundred_refusals_are_no_error():
    assert kinds(nudge("a"), history=[past("a", n) for n in range(100)]) == []


CANDIDATES = st.lists(
    st.builds(nudge, st.sampled_from("abcd"), st.integers(0, 3), st.sampled_from("xy")), max_size=8
)
HISTORY = st.lists(
    st.builds(
        past,
        st.sampled_from("abcd"),
        st.integers(0, 60),
        st.sampled_from(["shown", "acted", "later", "not_for_me"]),
    ),
    max_size=8,
)


@given(CANDIDATES, HISTORY, st.booleans(), st.randoms())
def test_the_choice_depends_on_nothing_but_what_is_given(candidates, history, shy, dice):
    chosen = pick(candidates, history, TODAY, shy=shy)
    assert len(chosen) <= (1 if shy else 3)
    assert len({c.kind for c in chosen}) == len(chosen)
    assert not {c.kind for c in chosen} & {p.kind for p in history if p.answer == "not_for_me"}
    shuffled = list(candidates)
    dice.shuffle(shuffled)
    assert pick(shuffled, history, TODAY, shy=shy) == chosen
