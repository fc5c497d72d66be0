from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures import Fit, fit_bars, fits, fits_legend
from waymark.presentation.pictures.words import fits_words

WORDS = fits_words()
NURSE = Fit(name="Nurse practitioners", parts=(83, None, 88, 97), note="a degree", end="$129,200")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=90)
PARTS = st.tuples(*[st.none() | st.floats(0, 100)] * 4)
ROWS = st.lists(st.builds(Fit, name=TEXT, parts=PARTS, note=TEXT, end=TEXT, end_note=TEXT), max_size=6)


def made(*rows):
    return fits(rows, title="Fits", summary="Close ones", words=WORDS)


def bars(svg, parsed):
    return [e for e in parsed(svg).iter("{http://www.w3.org/2000/svg}rect") if len(e)]


def test_a_bar_is_as_long_as_its_percentile(parsed) -> None:
    picture = fit_bars(Fit(name="x", parts=(100, 50, 25, 75)), WORDS)
    lengths = [float(bar.get("width")) for bar in bars(picture.svg, parsed)]
    assert lengths == [190, 95, 47.5, 142.5]


def test_a_part_that_is_not_known_is_dotted_not_empty(parsed) -> None:
    svg = fit_bars(NURSE, WORDS).svg
    assert len(bars(svg, parsed)) == 3
    assert "stroke-dasharray" in svg
    assert "values: not known yet" in svg


def test_the_table_says_unknown_in_words() -> None:
    assert made(NURSE).text.rows == (("Nurse practitioners", "83", "not known yet", "88", "97", "a degree"),)


def test_the_table_has_notes_only_where_there_are_some() -> None:
    assert made(NURSE).text.columns[-1] == "Note"
    assert "Note" not in made(Fit(name="Nurse", parts=(1, 2, 3, 4))).text.columns


def test_the_legend_speaks_of_the_unknown_only_where_there_is_some(written) -> None:
    known = Fit(name="Nurse", parts=(1, 2, 3, 4))
    assert "not known yet" in written(made(NURSE).svg)
    assert "not known yet" not in written(made(known).svg)
    assert "interests" in written(fits_legend(WORDS))


def test_each_bar_says_what_it_means_when_pointed_at() -> None:
    assert "interests: closer than 83 of 100" in made(NURSE).svg


@given(ROWS)
@settings(max_examples=40)
def test_words_neither_clip_nor_overlap_wide_or_narrow(tidy, rows) -> None:
    picture = made(*rows)
    tidy(picture.svg)
    tidy(picture.narrow)
