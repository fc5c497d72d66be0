from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.life_needs import Limits, unmet

FIFTY = Limits(income=50_000, currency="USD", preparation=3)


def test_an_occupation_that_pays_too_little_or_asks_too_much_is_told_apart():
    assert unmet(FIFTY, pay=49_999, currency="USD", preparation=3) == ("pay",)
    assert unmet(FIFTY, pay=50_000, currency="USD", preparation=4) == ("preparation",)
    assert unmet(FIFTY, pay=20_000, currency="USD", preparation=5) == ("pay", "preparation")
    assert unmet(FIFTY, pay=50_000, currency="USD", preparation=1) == ()


def test_pay_in_another_currency_is_not_compared():
    assert unmet(FIFTY, pay=10_000, currency="EUR", preparation=None) == ()


@given(st.floats(0, 1e6) | st.none(), st.integers(1, 5) | st.none())
def test_what_is_not_known_counts_against_nothing(pay, zone):
    assert unmet(Limits(), pay=pay, currency="USD", preparation=zone) == ()
    assert unmet(FIFTY, pay=None, currency="USD", preparation=None) == ()
