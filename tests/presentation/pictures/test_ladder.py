from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures import Rung, ladder
from waymark.presentation.pictures.words import ladder_words

RUNGS = st.lists(
    st.builds(Rung, name=st.text("abc äß&<", min_size=1), weight=st.floats(0, 1), note=st.text("xyz ")),
    min_size=5,
    max_size=8,
)


def made(*rungs):
    return ladder(tuple(rungs), title="Values", summary="Support first", words=ladder_words())


def test_what_matters_most_stands_on_top(written) -> None:
    picture = made(Rung(name="Support", weight=1), Rung(name="Recognition", weight=0.5))
    assert written(picture.svg) == ["Support", "Recognition"]


def test_the_table_says_rank_value_and_weight() -> None:
    assert made(Rung(name="Support", weight=0.85)).text.rows == (("1", "Support", "85%"),)


def test_a_rung_is_filled_by_its_weight(parsed) -> None:
    picture = made(Rung(name="Support", weight=1), Rung(name="Recognition", weight=0.5))
    fills = [e for e in parsed(picture.svg).iter() if e.get("stroke-width") == "7"]
    full, half = (float(e.get("x2")) - float(e.get("x1")) for e in fills)
    assert half == full / 2


@given(RUNGS)
def test_names_neither_clip_nor_overlap(tidy, rungs) -> None:
    tidy(made(*rungs, Rung(name="Last", weight=0)).svg)
