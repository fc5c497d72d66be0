from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from waymark.career.records.rules import as_iso
from waymark.web import dates
from waymark.web.boxes import Box

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (-1, "yesterday"),
        (1, "tomorrow"),
        (-3, "Thursday"),
        (2, "Tuesday"),
        (-21, "3 weeks ago"),
        (-94, "3 months ago"),
        (20, "December 12"),
        (90, "February 20, 2027"),
    ],
)
def test_dates_are_said_as_people_say_them(days: int, said: str) -> None:
    assert dates.spoken(TODAY + timedelta(days), TODAY) == said


def test_a_date_on_a_page_carries_the_exact_one() -> None:
    made = dates.when({"today": TODAY}, TODAY - timedelta(21))
    assert made == '<time datetime="2026-11-01" title="November 1, 2026">3 weeks ago</time>'


@pytest.mark.parametrize(
    ("days", "said"),
    [
        *((0, "today"), (-2, "Fri"), (3, "Wed"), (-21, "Nov 1"), (60, "Jan 21"), (-320, "Jan 6")),
        *((-630, "Mar 2, 2025"), (250, "Jul 30, 2027")),
    ],
)
def test_in_a_narrow_column_dates_are_brief(days: int, said: str) -> None:
    assert f">{said}<" in dates.when({"today": TODAY}, TODAY + timedelta(days), "short")


def test_a_span_says_its_years_and_an_open_end_is_now() -> None:
    assert dates.span(date(2017, 9, 1), date(2024, 3, 1)) == "2017 – 2024"
    assert dates.span(date(2017, 9, 1), date(2017, 12, 1)) == "2017"
    assert dates.span(date(2024, 3, 1), None) == "2024 – now"
    assert dates.span(date(2017, 9, 1), date(2017, 12, 1), "month") == "Sep 2017 – Dec 2017"
    assert dates.span(None, date(2024, 3, 1)) == "2024"
    assert dates.span(None, None) == ""


def test_the_day_of_a_page_says_its_weekday() -> None:
    assert dates.weekday(TODAY) == "Sunday, November 22"
    with translation.override("de"):
        assert dates.weekday(TODAY) == "Sonntag, 22. November"


def test_numbers_and_amounts_have_the_separators_of_the_language() -> None:
    assert dates.number(10500) == "10,500"
    assert dates.money(110700, "USD") == "$110,700"
    with translation.override("de"):
        assert dates.number(10500) == "10.500"
        assert dates.day(TODAY) == "22. November 2026"


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_every_date_can_be_said(value: date) -> None:
    assert dates.spoken(value, TODAY)


@pytest.mark.parametrize("language", ["en", "en-gb", "es", "es-mx"])
def test_a_box_shows_a_partial_date_in_words_that_it_takes_back(language):
    box = Box(name="start", shape="when", label="Since")
    with translation.override(language):
        for kept in ("2019", *(f"2019-{month:02}" for month in range(1, 13)), "2019-03-31"):
            assert as_iso(box.show(kept)) == kept
        assert not box.show("2019-03").startswith("2019-")
