from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.records.dates import MONTHS, read_date
from waymark.career.records.history import PartialDate
from waymark.career.records.rules import as_iso

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("15 Jan 2024", "2024-01-15"),
        ("7-Feb-22", "2022-02-07"),
        ("Jan 2020", "2020-01"),
        ("2019", "2019"),
        ("2024-02-01 12:00:00 UTC", "2024-02-01"),
        ("1/15/24, 3:45 PM", "2024-01-15"),
        ("01/2019", "2019-01"),
        ("03.2019", "2019-03"),
        ("03.04.2019", "2019-04-03"),
        ("January 15, 2024", "2024-01-15"),
        ("15. Januar 2020", "2020-01-15"),
        ("März 2018", "2018-03"),
        ("sept. 2018", "2018-09"),
        ("février 2017", "2017-02"),
        ("3 de mayo de 2017", "2017-05-03"),
        ("noiembrie 2015", "2015-11"),
        ("Jan '98", "1998-01"),
        ("2018-09", "2018-09"),
        ("Summer 2016", "2016"),
    ],
)
def test_a_date_is_read_as_people_write_it(text, iso):
    told = read_date(text, TODAY)
    assert (told.value.isoformat(), told.doubt) == (iso, None)


def test_day_and_month_that_could_be_swapped_give_the_year_and_a_question():
    told = read_date("03/04/2019", TODAY)
    assert told.value == PartialDate(2019)
    assert told.doubt.code == "history.date_day_or_month"


def test_two_years_that_look_like_a_month_give_the_year_and_a_question():
    told = read_date("2011-12", TODAY)
    assert (told.value, told.doubt.code) == (PartialDate(2011), "history.date_unclear")


@pytest.mark.parametrize("text", ["soon", "31/02/2020", "2019-13", "99", "Foo 2019", "٣ ٢٠١٩"])
def test_what_is_no_date_gives_a_question_and_no_date(text):
    told = read_date(text, TODAY)
    assert (told.value, told.doubt.code) == (None, "history.date_unclear")


def test_an_empty_cell_is_no_question():
    assert read_date("  ", TODAY) == read_date("", TODAY)
    assert read_date("", TODAY).doubt is None


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_a_day_written_with_a_month_in_any_language_is_read_back(day, month):
    told = read_date(f"{min(day.day, 28)} {month.title()} {day.year}", TODAY)
    assert told.value == PartialDate(day.year, MONTHS[month], min(day.day, 28))


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_without_a_fault(text):
    told = read_date(text, TODAY)
    assert told.value or told.doubt or not text.strip()


@settings(deadline=None)
@given(st.integers(0, 99))
def test_a_year_of_two_digits_is_never_later_than_next_year(year):
    told = read_date(f"7-Feb-{year:02}", TODAY).value
    assert told.year % 100 == year
    assert 1927 < told.year <= 2027


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("March 2019", "2019-03"),
        ("3/2019", "2019-03"),
        ("since 2004", "2004"),
        ("Desde marzo de 2019", "2019-03"),
        ("2019-3", "2019-03"),
        ("31/03/2019", "2019-03-31"),
        ("31 de marzo de 2019", "2019-03-31"),
        (" 2011-12 ", "2011-12"),
    ],
)
def test_a_box_for_a_date_takes_it_as_people_write_it(written, kept):
    assert as_iso(written) == kept


@pytest.mark.parametrize("text", ["03/04/2019", "Mar 19", "19", "next spring maybe", "2019-02-30", ""])
def test_what_is_unsure_is_not_guessed_at_in_a_box(text):
    assert as_iso(text) == text
