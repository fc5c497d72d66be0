from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures.side_by_side import Choice, side_by_side
from waymark.presentation.pictures.words_aims import side_words

WARD = Choice(name="Ward", low=4, likely=7, high=8, first=0.82, best=1, worst=2)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60)


def made(*choices):
    return side_by_side(choices, title="Options", summary="Ward first", words=side_words())


def test_the_table_says_scores_and_how_sure() -> None:
    assert made(WARD).text.rows == (("Ward", "4.0", "7.0", "8.0", "first in 82%, place 1 to 2"),)


def test_the_bar_runs_from_low_to_high_and_the_stroke_is_likely(parsed) -> None:
    shapes = list(parsed(made(WARD).svg).iter())
    bar = next(e for e in shapes if e.get("fill-opacity") and e.get("height") == "12")
    stroke = next(e for e in shapes if e.get("stroke-width") == "3")
    left, right = float(bar.get("x")), float(bar.get("x")) + float(bar.get("width"))
    assert (left, right, float(stroke.get("x1"))) == (230 + 33 * 4, 230 + 33 * 8, 230 + 33 * 7)


def test_what_is_certain_is_still_seen(parsed) -> None:
    sure = Choice(name="Sure", low=5, likely=5, high=5, first=1, best=1, worst=1)
    bar = next(e for e in parsed(made(sure).svg).iter() if e.get("fill-opacity") and e.get("height") == "12")
    assert float(bar.get("width")) == 2


CHOICES = st.lists(
    st.builds(
        Choice,
        name=TEXT,
        low=st.floats(0, 10),
        likely=st.floats(0, 10),
        high=st.floats(0, 10),
        first=st.floats(0, 1),
        best=st.integers(1, 4),
        worst=st.integers(1, 4),
        note=TEXT,
    ),
    max_size=4,
)


@settings(max_examples=25)
@given(CHOICES)
def test_names_neither_clip_nor_overlap(tidy, choices) -> None:
    picture = made(*choices, WARD)
    tidy(picture.svg)
    tidy(picture.narrow)
