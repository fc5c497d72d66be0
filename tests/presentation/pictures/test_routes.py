from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures import Route, Stop, routes
from waymark.presentation.pictures.words import routes_words

STOPS = (
    Stop(id="a", name="Shift lead", note="now"),
    Stop(id="b", name="Nurse manager", note="one step up in preparation"),
    Stop(id="c", name="Clinical coordinator"),
    Stop(id="z", name="Health services manager", note="goal"),
)
WAYS = (
    Route(name="likeliest", stops=("a", "b", "z")),
    Route(name="least new", stops=("a", "b", "c", "z")),
    Route(name="straight", stops=("a", "z")),
)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=90)
IDS = "abcdez"


def made(stops=STOPS, ways=WAYS):
    return routes(stops, ways, title="Routes", summary="Three", words=routes_words())


def test_a_stop_that_routes_share_is_drawn_once(written) -> None:
    assert written(made().svg).count("Nurse manager") == 1


def test_each_route_has_a_line_of_its_own_kind(parsed) -> None:
    lines = [e for e in parsed(made().svg).iter() if e.tag.endswith("path") and e.get("stroke")]
    kinds = {(e.get("stroke"), e.get("stroke-dasharray"), e.get("stroke-width")) for e in lines}
    assert len(kinds) == 3
    assert len({dashes for _, dashes, _ in kinds}) == 3  # told apart without colours


def test_the_narrow_drawing_lists_the_routes_between_start_and_goal(written) -> None:
    words = written(made().narrow)
    assert (words[0], words[-2]) == ("Shift lead", "Health services manager")
    assert words.index("likeliest") < words.index("least new") < words.index("straight")
    assert "straight there" in words


def test_the_table_has_a_row_for_every_route_with_its_steps() -> None:
    table = made().text
    assert table.columns == ("Route", "Step 1", "Step 2", "Step 3", "Step 4")
    assert table.rows[2] == ("straight", "Shift lead (now)", "Health services manager (goal)", "", "")


@given(
    st.tuples(*[st.builds(Stop, id=st.just(i), name=TEXT.map(lambda t: t + "x"), note=TEXT) for i in IDS]),
    st.lists(
        st.lists(st.sampled_from("bcde"), max_size=3, unique=True).map(lambda inner: ("a", *inner, "z")),
        min_size=1,
        max_size=5,
    ),
)
@settings(max_examples=60)
def test_words_neither_clip_nor_overlap_wide_or_narrow(tidy, stops, walks) -> None:
    picture = made(stops, tuple(Route(name=f"Route {i}", stops=walk) for i, walk in enumerate(walks)))
    tidy(picture.svg)
    tidy(picture.narrow)
