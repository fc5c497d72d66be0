from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange.cv_dates import find_span

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Nurse, 01/2019 – present", "2019-01", ""),
        ("Jan 2019 – Mar 2021", "2019-01", "2021-03"),
        ("2015-2018", "2015", "2018"),
        ("(2015–18)", "2015", "2018"),
        ("2015/16", "2015", "2016"),
        ("2015/2016 Master", "2015", "2016"),
        ("since 2020", "2020", ""),
        ("seit 03/2020 Leiter", "2020-03", ""),
        ("Depuis septembre 2019", "2019-09", ""),
        ("desde enero de 2018", "2018-01", ""),
        ("din mai 2017", "2017-05", ""),
        ("De mars 2015 à août 2019", "2015-03", "2019-08"),
        ("von 01.2010 bis 12.2012", "2010-01", "2012-12"),
        ("enero 2010 hasta la actualidad", "2010-01", ""),
        ("ian. 2012 – prezent", "2012-01", ""),
        ("Apr. 2018 to till date", "2018-04", ""),
        ("2018-05 – 2020-06", "2018-05", "2020-06"),
        ("15.03.2011 - 31.08.2014", "2011-03-15", "2014-08-31"),
        ("Jan – Mar 2019", "2019-01", "2019-03"),
        ("Nov – Feb 2019", "2018-11", "2019-02"),
        ("Jan '19 – Mar '21", "2019-01", "2021-03"),
        ("Summer 2016 – Autumn 2017", "2016", "2017"),
        ("2026-08 –", "2026-08", ""),
        ("until 2019", "", "2019"),
        ("bis 06/2019", "", "2019-06"),
        ("Jan 2021 – Dec 2021 (1 year)", "2021-01", "2021-12"),
    ],
)
def test_a_span_is_read_in_many_shapes(text, start, end):
    span = find_span(text, TODAY)
    assert (str(span.start or ""), str(span.end or ""), span.lone) == (start, end, False)
    assert not span.doubts


def test_a_single_date_is_told_as_one():
    span = find_span("Diploma, June 2015", TODAY)
    assert (span.start, str(span.end), span.lone) == (None, "2015-06", True)


def test_the_place_of_the_span_is_told():
    text = "Nurse, Jan 2019 – Mar 2021, Leeds"
    start, end = find_span(text, TODAY).at
    assert text[start:end] == "Jan 2019 – Mar 2021"


def test_two_short_years_that_could_be_a_month_are_asked():
    span = find_span("2011-12", TODAY)
    assert (str(span.start), str(span.end)) == ("2011", "2012")
    assert [(field, reason.code) for field, reason in span.doubts] == [("end", "history.date_unclear")]


def test_an_end_before_the_start_is_asked():
    span = find_span("2019 – 2015", TODAY)
    assert (str(span.start), span.end) == ("2019", None)
    assert [(field, reason.code) for field, reason in span.doubts] == [("end", "history.dates_reversed")]


@pytest.mark.parametrize("text", ["a team of 2000 people", "Room 1203", "+40 700 123 456", "", "no date"])
def test_other_numbers_are_no_dates(text):
    span = find_span(text, TODAY)
    assert span is None or span.lone


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_line_is_searched_without_a_fault(text):
    span = find_span(text, TODAY)
    assert span is None or 0 <= span.at[0] < span.at[1] <= len(text)
