"""What was published of programs and a kind of work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.exposure import LABELS, Shares, percentile, shares


def test_two_alone_one_with_software_and_one_unaffected():
    assert shares(["E1", "E1", "E2", "E0"]) == Shares(alpha=0.5, beta=0.625, zeta=0.75)


@given(st.lists(st.sampled_from(LABELS), min_size=1))
def test_the_three_shares_never_change_their_order(labels):
    found = shares(labels)
    assert 0 <= found.alpha <= found.beta <= found.zeta <= 1


def test_equal_scores_count_half():
    assert percentile(2, [1, 2, 2, 3]) == 50
    assert percentile(3, [1, 2, 2, 3]) == 87.5


@pytest.mark.parametrize("empty", [lambda: shares([]), lambda: percentile(1, [])])
def test_nothing_published_has_no_number(empty):
    with pytest.raises(ValueError, match="no"):
        empty()
