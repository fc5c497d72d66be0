import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.records.history import PartialDate

PARTS = st.integers(2017, 2020), st.none() | st.integers(1, 3), st.none() | st.integers(1, 28)
DATES = st.builds(lambda y, m, d: PartialDate(y, m, d if m else None), *PARTS)


@pytest.mark.parametrize("text", ["2019", "2019-03", "2019-03-31"])
def test_a_partial_date_is_written_as_it_is_read(text):
    assert PartialDate.parse(text).isoformat() == str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "19", "2019-3", "2019-13", "2019-02-30", "2019-03-31T00:00", "0999", "٢٠١٩"]
)
def test_what_no_calendar_has_is_no_date(text):
    with pytest.raises(ValueError, match=r"date|month|day"):
        PartialDate.parse(text)


def test_a_day_without_a_month_is_no_date():
    with pytest.raises(ValueError, match="no date"):
        PartialDate(2019, None, 3)


def test_a_year_comes_before_its_months_and_a_month_before_its_days():
    dates = [PartialDate(2019, 3, 1), PartialDate(2020), PartialDate(2019, 3), PartialDate(2019)]
    assert sorted(dates) == [
        PartialDate(2019),
        PartialDate(2019, 3),
        PartialDate(2019, 3, 1),
        PartialDate(2020),
    ]


def test_a_year_covers_its_months_and_not_the_other_way_round():
    assert PartialDate(2019).covers(PartialDate(2019, 3))
    assert not PartialDate(2019, 3).covers(PartialDate(2019))
    assert not PartialDate(2019, 3).covers(PartialDate(2019, 4))


def test_a_month_is_not_surely_after_its_year():
    assert not PartialDate(2019, 6).surely_after(PartialDate(2019))
    assert PartialDate(2019, 6).surely_after(PartialDate(2019, 5, 31))


@settings(deadline=None)
@given(DATES, DATES)
def test_of_two_dates_one_comes_first_or_they_are_the_same(one, other):
    assert (one < other) + (other < one) + (one == other) == 1
    assert not (one.surely_after(other) and other.surely_after(one))
    assert not (one.covers(other) and one.surely_after(other))
    assert not one.surely_after(other) or one > other
