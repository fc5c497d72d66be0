from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures.lanes import copied, lanes, settle

WALKS = st.lists(
    st.lists(st.sampled_from("bcdef"), max_size=3, unique=True).map(lambda inner: ("a", *inner, "z")),
    min_size=1,
    max_size=5,
).map(tuple)


def test_a_shared_stop_stands_once() -> None:
    plan = lanes((("a", "b", "z"), ("a", "b", "c", "z")))
    assert plan.column == {"a": 0, "b": 1, "c": 2, "z": 3}


def test_a_leg_that_skips_a_column_has_a_passage_there() -> None:
    plan = lanes((("a", "b", "z"), ("a", "z")))
    assert plan.columns[1] == (("b",), ("a", "z"))


def test_stops_in_opposite_order_are_copied_for_the_later_route() -> None:
    plan = lanes((("a", "b", "c", "z"), ("a", "c", "b", "z")))
    assert [copied(stop) for stop in plan.walks[1]] == ["a", "c", "b", "z"]
    assert plan.walks[0] == ("a", "b", "c", "z")
    assert len(plan.column) == 6


def test_routes_keep_their_order_from_top_to_bottom() -> None:
    plan = lanes((("a", "b", "z"), ("a", "c", "z"), ("a", "d", "z")))
    assert plan.columns[1] == (("b",), ("c",), ("d",))


def test_a_single_route_runs_level() -> None:
    plan = lanes((("a", "b", "z"),))
    level, tall = settle(plan, {("a",): 40, ("b",): 60, ("z",): 40}, 10)
    assert set(level.values()) == {30}
    assert tall == 60


@given(WALKS)
def test_every_leg_leads_forward_and_ends_stand_at_the_ends(walks) -> None:
    plan = lanes(walks)
    assert all(plan.column[a] < plan.column[b] for walk in plan.walks for a, b in pairwise(walk))
    assert plan.column["a"] == 0
    assert plan.column["z"] == len(plan.columns) - 1
    assert [[copied(stop) for stop in walk] for walk in plan.walks] == [list(walk) for walk in walks]


@given(WALKS)
def test_nothing_in_a_column_comes_too_near(walks) -> None:
    plan = lanes(walks)
    sizes = {key: 50.0 if len(key) == 1 else 16.0 for keys in plan.columns for key in keys}
    level, tall = settle(plan, sizes, 18)
    for place, keys in enumerate(plan.columns):
        for a, b in pairwise(keys):
            assert level[place, b] - level[place, a] >= (sizes[a] + sizes[b]) / 2 + 18 - 1e-6
    assert all(0 <= y <= tall for y in level.values())
