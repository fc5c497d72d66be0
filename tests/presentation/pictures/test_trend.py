from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures.trend import Line, trend
from waymark.presentation.pictures.words_aims import trend_words

DAYS = (date(2024, 3, 1), date(2025, 3, 1), date(2026, 3, 1))
SOCIAL = Line(name="Social", values=(10, 18, 30), real=True)
ARTISTIC = Line(name="Artistic", values=(20, None, 22))
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40)


def made(*lines, days=DAYS):
    return trend(days, lines, title="Interests", summary="Social rose", words=trend_words())


def drawn(picture, parsed, name):
    return [e for e in parsed(picture.svg).iter() if e.tag.endswith(name)]


def test_the_table_says_every_result_and_whether_it_moved() -> None:
    table = made(SOCIAL, ARTISTIC).text
    assert table.columns == ("What", "Mar 1, 2024", "Mar 1, 2025", "Mar 1, 2026", "Change")
    assert table.rows == (
        ("Social", "10", "18", "30", "moved by more than chance"),
        ("Artistic", "20", "", "22", "may be chance"),
    )


def test_a_full_score_reaches_the_top_and_none_the_bottom(parsed) -> None:
    ends = drawn(made(Line(name="A", values=(0, 20, 40))), parsed, "circle")
    low, middle, top = (float(e.get("cy")) for e in ends)
    assert (low, middle, top) == (202, 107, 12)


def test_what_was_not_taken_is_left_out_and_not_drawn_as_nothing(parsed) -> None:
    assert len(drawn(made(ARTISTIC), parsed, "circle")) == 2


def test_lines_that_moved_differ_by_dash_and_not_only_by_colour(parsed) -> None:
    other = Line(name="Realistic", values=(30, 20, 5), real=True)
    dashes = {e.get("stroke-dasharray") for e in drawn(made(SOCIAL, other), parsed, "polyline")}
    assert len(dashes) == 2


def test_the_legend_names_only_what_is_drawn(written) -> None:
    assert "may be chance" not in written(made(SOCIAL).svg)
    assert "moved by more than chance" not in written(made(ARTISTIC).svg)


SCORE = st.none() | st.floats(0, 40)
LINES = st.lists(
    st.builds(Line, name=TEXT, values=st.tuples(SCORE, SCORE, SCORE), real=st.booleans()), max_size=8
)


@settings(max_examples=25)
@given(LINES, st.lists(st.dates(date(2000, 1, 1), date(2040, 1, 1)), min_size=3, max_size=3, unique=True))
def test_names_neither_clip_nor_overlap(tidy, lines, days) -> None:
    picture = made(*lines, SOCIAL, days=tuple(sorted(days)))
    tidy(picture.svg)
    tidy(picture.narrow)
