"""Scoring a questionnaire by its key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.instrument import Instrument, Item, score
from waymark.guidance.reasons import Refusal

FIVE = Instrument(
    id="order",
    version="1",
    low=1,
    high=5,
    items=tuple(Item(id=f"i{n}", scale="order", turned=n in {3, 4}) for n in range(1, 6)),
)


def test_the_known_answer_of_methods():
    [order] = score(FIVE, {"i1": 5, "i2": 4, "i3": 2, "i4": 1})
    assert (order.mean, order.answered, order.asked) == (4.5, 4, 5)


def test_three_of_five_answers_are_too_few():
    assert score(FIVE, {"i1": 5, "i2": 4, "i3": 2})[0].mean is None
    assert score(FIVE, {})[0].mean is None


def test_scales_keep_the_order_in_which_they_appear():
    two = Instrument(
        id="x", version="1", low=0, high=1, items=(Item(id="b", scale="b"), Item(id="a", scale="a"))
    )
    assert [s.scale for s in score(two, {"a": 1})] == ["b", "a"]


def test_everything_wrong_is_told_at_once():
    with pytest.raises(Refusal) as refused:
        score(FIVE, {"i1": 6, "i9": 3})
    assert [r.code for r in refused.value.reasons] == [
        "instrument.unknown_item",
        "instrument.answer_out_of_range",
    ]


@given(st.dictionaries(st.sampled_from([i.id for i in FIVE.items]), st.integers(1, 5)))
def test_a_mean_stays_on_the_scale(answers):
    [order] = score(FIVE, answers)
    assert order.mean is None or 1 <= order.mean <= 5
