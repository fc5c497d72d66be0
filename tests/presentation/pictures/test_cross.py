from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures import Aim, cross
from waymark.presentation.pictures.words_work import cross_words

WORDS = st.text("abc äß&< ", min_size=1, max_size=90)
AIMS = st.lists(
    st.builds(Aim, text=WORDS, who=WORDS, serves=st.frozensets(st.integers(0, 4))), min_size=1, max_size=9
)


def made(goals, aims):
    return cross(tuple(goals), tuple(aims), title="Goals", summary="", words=cross_words())


def test_a_full_dot_stands_where_an_aim_serves_a_goal(parsed) -> None:
    picture = made(["Lead", "Learn"], [Aim(text="Fewer falls", who="Sami", serves=frozenset({1}))])
    dots = [e for e in parsed(picture.svg).iter() if e.tag.endswith("circle")]
    assert [e.get("r") for e in dots] == ["3", "7"]


def test_the_table_says_what_serves_each_goal_and_what_serves_none(parsed) -> None:
    picture = made(["Lead", "Learn"], [Aim(text="Fewer falls", who="Sami", serves=frozenset({1}))])
    assert picture.text.rows == (("Lead", "none of theirs"), ("Learn", "Fewer falls (Sami)"))


@given(st.lists(WORDS, min_size=1, max_size=6), AIMS)
def test_names_neither_clip_nor_overlap(tidy, goals, aims) -> None:
    picture = made(goals, aims)
    tidy(picture.svg)
    tidy(picture.narrow)
