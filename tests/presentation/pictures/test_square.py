from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures import Standing, square
from waymark.presentation.pictures.words_work import square_words

PEOPLE = st.lists(
    st.builds(
        Standing,
        name=st.text("abc äß&<", min_size=1, max_size=40),
        influence=st.none() | st.integers(1, 5),
        interest=st.none() | st.integers(-2, 2),
    ),
    max_size=14,
)


def made(*people):
    return square(tuple(people), title="Who matters", summary="", words=square_words())


def test_who_decides_and_is_for_it_stands_above_and_right_of_who_is_not(parsed) -> None:
    picture = made(
        Standing(name="Ana", influence=5, interest=2), Standing(name="Ben", influence=1, interest=-2)
    )
    texts = [e for e in parsed(picture.svg).iter() if e.tag.endswith("text")]
    at = {e.text: (float(e.get("x")), float(e.get("y"))) for e in texts}
    assert at["Ana"][0] > at["Ben"][0]
    assert at["Ana"][1] < at["Ben"][1]


def test_who_was_not_placed_stands_in_the_table_alone(written) -> None:
    picture = made(Standing(name="Ana", influence=None, interest=1))
    assert "Ana" not in written(picture.svg)
    assert picture.text.rows == (("Ana", "not said", "Rather for it"),)


@given(PEOPLE)
def test_names_neither_clip_nor_overlap(tidy, people) -> None:
    picture = made(*people)
    tidy(picture.svg)
    tidy(picture.narrow)


def test_a_name_without_room_is_shortened_to_what_they_are_called_by(parsed) -> None:
    picture = made(Standing(name="Dr. Teodora Anghel-Kiss", influence=5, interest=2))
    said = [
        (e[-1].tail or "").strip() for e in parsed(picture.svg).iter() if e.tag.endswith("text") and len(e)
    ]
    assert "Teodora" in said
    assert picture.text.rows[0][0] == "Dr. Teodora Anghel-Kiss"
