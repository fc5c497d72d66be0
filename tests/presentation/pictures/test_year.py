from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures.words_aims import year_words
from waymark.presentation.pictures.year import level, year

LAST = date(2026, 6, 17)  # a Wednesday
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def made(kept=None, last=LAST, first_weekday=0):
    return year(
        kept or {}, last, title="Year", summary="kept", words=year_words(), first_weekday=first_weekday
    )


def squares(svg, parsed, fill="growth"):
    boxes = [e for e in parsed(svg).iter() if e.tag.endswith("rect")]
    return [e for e in boxes if e.get("fill", "").startswith(f"var(--{fill},")]


def test_the_last_column_ends_with_the_last_day(parsed) -> None:
    days = squares(made().svg, parsed, "sunken")[:-1]  # the last one is the legend's
    assert len(days) == 52 * 7 + 3
    assert len(squares(made(first_weekday=6).svg, parsed, "sunken")[:-1]) == 52 * 7 + 4


def test_a_day_is_as_large_as_what_was_kept_on_it(parsed) -> None:
    few, many, *legend = squares(made({LAST: 4, LAST - timedelta(1): 1}).svg, parsed)
    assert float(few.get("width")) == pytest.approx(float(many.get("width")) / 2)
    assert len(legend) == 4


def test_the_levels_are_quarters_of_the_largest_day() -> None:
    assert [level(n, 8) for n in range(9)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert level(1, 1) == 4
    assert level(0, 0) == 0


def test_the_table_counts_by_month_and_leaves_none_out() -> None:
    rows = dict(made({LAST: 2, date(2026, 6, 1): 1, date(2025, 12, 24): 5}).text.rows)
    assert rows["Jun 2026"] == "3"
    assert rows["Dec 2025"] == "5"
    assert rows["Jan 2026"] == "0"
    assert len(rows) in {13, 14}


def test_what_was_kept_before_the_year_is_not_shown(parsed) -> None:
    assert len(squares(made({LAST - timedelta(400): 9}).svg, parsed)) == 4


@settings(max_examples=15)
@given(
    st.dictionaries(st.dates(date(2025, 1, 1), LAST), st.integers(0, 30), max_size=20),
    st.dates(date(2001, 1, 1), date(2040, 1, 1)),
    st.integers(0, 6),
)
def test_words_neither_clip_nor_overlap(tidy, kept, last, first_weekday) -> None:
    picture = made(kept, last, first_weekday)
    tidy(picture.svg)
    tidy(picture.narrow)


@pytest.mark.parametrize("last", [date(2026, 11, 29), LAST, date(2026, 3, 1)])
def test_every_month_that_begins_in_the_year_has_its_name_and_none_that_ended(last, parsed) -> None:
    texts = [e.text for e in parsed(made(last=last).svg).iter() if e.tag.endswith("text")]
    months = [text for text in texts if text in MONTHS]
    assert len(months) in {11, 12}
    following = [MONTHS[(MONTHS.index(one) + 1) % 12] for one in months]
    assert months[1:] == following[:-1]
