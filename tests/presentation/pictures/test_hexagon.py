from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures import hexagon
from waymark.presentation.pictures.words import hexagon_words

ENGLISH = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
GERMAN = (
    "Praktisch-technisch",
    "Intellektuell-forschend",
    "Künstlerisch-sprachlich",
    "Sozial",
    "Unternehmerisch",
    "Konventionell-ordnend",
)
SCORES = st.tuples(*[st.floats(0, 40)] * 6)


def made(now=(27, 13, 23, 25, 14, 14), names=ENGLISH, earlier=None):
    return hexagon(now, names, title="Interests", summary="R first", words=hexagon_words(), earlier=earlier)


def corners(svg, parsed):
    shape = next(e for e in parsed(svg).iter() if e.get("fill-opacity"))
    return [tuple(map(float, pair.split(","))) for pair in shape.get("points").split()]


def test_a_full_score_reaches_the_rim_and_none_stays_in_the_middle(parsed) -> None:
    points = corners(made((40, 0, 0, 40, 0, 0)).svg, parsed)
    assert points[0] == (170.0, 36.0)
    assert points[3] == (170.0, 212.0)
    assert points[1] == points[5] == (170.0, 124.0)


def test_half_a_score_reaches_half_way(parsed) -> None:
    assert corners(made((20, 0, 0, 0, 0, 0)).svg, parsed)[0] == (170.0, 80.0)


def test_the_table_says_every_score_and_the_earlier_one() -> None:
    table = made(earlier=(1, 2, 3, 4, 5, 6)).text
    assert table.columns == ("Interest", "now", "earlier")
    assert table.rows[0] == ("Realistic", "27", "1")


def test_without_an_earlier_result_nothing_is_dashed() -> None:
    assert "stroke-dasharray" not in made().svg
    assert made().text.columns == ("Interest", "now")
    assert "stroke-dasharray" in made(earlier=(1, 2, 3, 4, 5, 6)).svg


@pytest.mark.parametrize("names", [ENGLISH, GERMAN])
@given(now=SCORES, earlier=st.none() | SCORES)
def test_names_neither_clip_nor_overlap(tidy, names, now, earlier) -> None:
    tidy(made(now, names, earlier).svg)
