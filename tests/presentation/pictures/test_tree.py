from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures.tree import Limb, tree
from waymark.presentation.pictures.words_aims import tree_words

HORIZONS = ("Some day", "In five years", "This year", "Now")
GOALS = (
    Limb(id="lead", name="Lead a ward", horizon=1),
    Limb(id="course", name="Finish the leadership course", horizon=2, serves="lead"),
    Limb(id="module", name="Module one", horizon=3, serves="course", done=True),
    Limb(id="rota", name="Plan the rota twice", horizon=3, serves="lead"),
    Limb(id="health", name="Run ten kilometres", horizon=2, serves="somebody else's"),
)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60)


def made(limbs=GOALS, horizons=HORIZONS):
    return tree(tuple(limbs), horizons, title="Goals", summary="Five goals", words=tree_words())


def dots(svg, parsed):
    return [(float(e.get("cx")), float(e.get("cy"))) for e in parsed(svg).iter() if e.tag.endswith("circle")]


def test_the_table_says_horizon_what_it_serves_and_state() -> None:
    assert made().text.columns == ("Goal", "By when", "Part of", "State")
    assert made().text.rows[2] == ("Module one", "Now", "Finish the leadership course", "reached")
    assert made().text.rows[4] == ("Run ten kilometres", "This year", "", "open")


def test_far_goals_stand_left_of_near_ones_and_on_the_row_of_their_first(parsed) -> None:
    lead, course, module, rota, health = dots(made().svg, parsed)
    assert lead[0] < course[0] < module[0] == rota[0]
    assert lead[1] == course[1] == module[1] < rota[1] < health[1]


def test_what_serves_a_goal_stands_right_of_it_even_with_the_same_horizon(parsed) -> None:
    limbs = (Limb(id="a", name="A", horizon=3), Limb(id="b", name="B", horizon=1, serves="a"))
    above, below = dots(made(limbs).svg, parsed)
    assert below[0] > above[0]


def test_what_is_reached_is_ticked_and_not_only_coloured(parsed) -> None:
    ticks = [e for e in parsed(made().svg).iter() if (e.get("d") or "").count("l") == 2]
    assert len(ticks) == 1


def test_goals_that_serve_one_another_in_a_circle_are_all_drawn() -> None:
    circle = (Limb(id="a", name="A", horizon=0, serves="b"), Limb(id="b", name="B", horizon=0, serves="a"))
    assert {row[0] for row in made(circle).text.rows} == {"A", "B"}


def test_no_goals_make_an_empty_tree() -> None:
    assert made(()).text.rows == ()


LIMBS = st.lists(
    st.tuples(TEXT, st.integers(0, 5), st.integers(-1, 9), st.booleans()), min_size=1, max_size=9
).map(
    lambda rows: tuple(
        Limb(id=str(i), name=name, horizon=h, serves=str(above), done=done)
        for i, (name, h, above, done) in enumerate(rows)
    )
)


@given(LIMBS)
def test_names_neither_clip_nor_overlap_and_every_goal_stands_once(tidy, limbs) -> None:
    picture = made((*limbs, Limb(id="last", name="Last", horizon=0)))
    tidy(picture.svg)
    tidy(picture.narrow)
    assert sorted(row[0] for row in picture.text.rows) == sorted([*(limb.name for limb in limbs), "Last"])
