from __future__ import annotations

from waymark.presentation.pictures.coverage import Kind, coverage
from waymark.presentation.pictures.network import Dot, network
from waymark.presentation.pictures.words_people import coverage_words, network_words

PEOPLE = tuple(
    Dot(id=f"p{n}", name=f"Person number {n}", x=0.1 + 0.08 * (n % 11), y=0.1 + 0.05 * (n % 17), group="a")
    for n in range(60)
)
GROUP = Dot(id="b", name="Clinic North", x=0.5, y=0.95, group="b", people=40)
BRIDGE = Dot(id="x", name="Ana", x=0.2, y=0.5, group="a", bridge=True)


def drawn(*dots):
    return network(
        dots, [("p1", "x")], {"a": "Choir", "b": "Clinic"}, title="Map", summary="", words=network_words()
    )


def test_names_neither_clip_nor_overlap_where_many_stand_close(tidy):
    picture = drawn(BRIDGE, *PEOPLE)
    tidy(picture.svg)
    tidy(picture.narrow)


def test_who_ties_groups_together_is_a_square_and_said_in_the_table(parsed):
    picture = drawn(BRIDGE, PEOPLE[1], GROUP)
    squares = [e for e in parsed(picture.svg).iter() if e.tag.endswith("rect") and e.get("rx") is None]
    assert len(squares) == 1
    assert picture.text.columns[2:] == ("People", "Knows", "Ties groups together")
    assert picture.text.rows[0] == ("Ana", "Choir", "", "Person number 1", "yes")
    assert picture.text.rows[2] == ("Clinic North", "Clinic", "40 people", "", "")


def test_the_table_has_no_column_that_says_nothing_and_people_stand_before_groups():
    assert drawn(GROUP, PEOPLE[2]).text.columns == ("Name, the closest first", "Group", "People")
    alone = drawn(PEOPLE[2], PEOPLE[1]).text
    assert (alone.columns, len(alone.rows)) == (("Name, the closest first", "Group"), 2)
    assert [row[0] for row in drawn(GROUP, PEOPLE[2]).text.rows] == ["Person number 2", "Clinic North"]


def test_names_without_room_are_there_for_whoever_comes_closer(parsed):
    texts = [e for e in parsed(drawn(BRIDGE, *PEOPLE).svg).iter() if e.tag.endswith("text")]
    unseen = [e.text for e in texts if e.get("class") == "tight" and e.get("display") == "none"]
    assert 0 < len(unseen) < len(PEOPLE)
    assert len(texts) == len(PEOPLE) + 2  # everybody, the bridge and oneself, each once


def test_a_group_says_how_many_belong_to_it(written):
    assert "40" in written(drawn(GROUP).svg)


def test_help_that_nobody_gives_is_a_broken_circle_and_said(tidy, parsed, written):
    kinds = (Kind(name="Advice", people=("Ana Pop", "李娜", *"abcdefgh")), Kind(name="Guidance", people=()))
    picture = coverage(kinds, title="Help", summary="", words=coverage_words())
    tidy(picture.svg)
    assert sum(e.get("stroke-dasharray") is not None for e in parsed(picture.svg).iter()) == 1
    assert {"AP", "+5", "nobody yet"} <= set(written(picture.svg))
    assert picture.text.rows[1] == ("Guidance", "0", "nobody yet")
