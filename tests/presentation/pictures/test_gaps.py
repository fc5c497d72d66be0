from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures import Gap, gap_track, gaps
from waymark.presentation.pictures.words import gaps_words

WORDS = gaps_words()
LAW = Gap(name="Law", have=1.4, need=3.6, assumed=True, note="licence")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=90)
LEVEL = st.floats(0, 7)
ROWS = st.lists(
    st.builds(Gap, name=TEXT, have=LEVEL, need=LEVEL, assumed=st.booleans(), note=TEXT), max_size=6
)


def made(*rows):
    return gaps(rows, title="Gap", summary="Law first", words=WORDS)


def test_the_lack_is_hatched_from_what_one_has_to_what_is_asked(parsed) -> None:
    drawn = parsed(gap_track(Gap(name="Law", have=3.5, need=7), WORDS).svg)
    lack = next(e for e in drawn.iter() if e.get("fill", "").startswith("url("))
    assert float(lack.get("x")) + float(lack.get("width")) == 190
    assert float(lack.get("x")) == 95 - 3  # under the round end of what one has


def test_who_has_enough_lacks_nothing(written) -> None:
    picture = made(Gap(name="Negotiation", have=5, need=4.5))
    assert "url(" not in picture.svg
    assert "what is missing" not in written(picture.svg)
    assert picture.text.rows[0][3] == "0.0"


def test_what_is_assumed_looks_and_reads_otherwise_than_what_is_known(written) -> None:
    assert written(made(LAW).svg)[-3:] == ["assumed from your roles", "what is missing", "what it asks for"]
    assert made(LAW).text.rows == (("Law", "1.4", "3.6", "2.2", "assumed from your roles · licence"),)
    known = Gap(name="Law", have=1.4, need=3.6)
    assert "what you have" in written(made(known).svg)
    assert "assumed from your roles" not in written(made(known).svg)


def test_what_is_missing_is_the_difference_of_the_two_levels_beside_it() -> None:
    (row,) = made(Gap(name="Systems analysis", have=1.84, need=3.76)).text.rows
    assert row[1:4] == ("1.8", "3.8", "2.0")


def test_having_nothing_draws_no_bar(parsed) -> None:
    drawn = parsed(gap_track(Gap(name="Law", have=0, need=4), WORDS).svg)
    assert not [e for e in drawn.iter() if "growth" in e.get("fill", "")]


@given(ROWS)
@settings(max_examples=40)
def test_words_neither_clip_nor_overlap_wide_or_narrow(tidy, rows) -> None:
    picture = made(*rows)
    tidy(picture.svg)
    tidy(picture.narrow)
