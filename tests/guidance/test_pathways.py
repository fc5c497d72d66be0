"""Routes: hand-checked maps, what is never allowed, and what is said when nothing leads there."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.guidance.pathways import Route, find_routes
from waymark.guidance.reasons import Refusal
from waymark.guidance.road_map import Filters, RoadMap, sensible_steps
from waymark.guidance.route_choice import pareto
from waymark.guidance.route_search import shortest_paths, towards, weigh


def roads(
    steps: dict[str, float],
    *,
    newness: dict[str, float] | None = None,
    pay: dict[str, float] | None = None,
    closeness: dict[str, float] | None = None,
    zone: dict[str, float] | None = None,
) -> RoadMap:
    """A map from steps such as "AB": .5; steps not named have closeness 0."""
    codes = tuple(sorted({letter for step in steps for letter in step}))
    place = {code: i for i, code in enumerate(codes)}
    size = len(codes)

    def table(values: dict[str, float], default: float) -> np.ndarray:
        out = np.full((size, size), default)
        for step, value in values.items():
            out[place[step[0]], place[step[1]]] = value
        return out

    def column(values: dict[str, float] | None) -> np.ndarray:
        return np.array([(values or {}).get(code, np.nan) for code in codes])

    return RoadMap(
        codes=codes,
        closeness=table(closeness or dict.fromkeys(steps, 100.0), 0.0),
        share=table(steps, 0.0),
        newness=table(newness or {}, 1.0),
        zone=column(zone),
        pay=column(pay),
    )


def ways(found) -> list[str]:
    return ["".join(route.stops) for route in found.routes]


# methods 7.1 a, with what is left of each row going elsewhere, so that the given shares are the chances
KNOWN = {"AB": 0.5, "BD": 0.4, "AC": 0.3, "CD": 0.8, "AD": 0.1, "AX": 0.1, "BX": 0.6, "CX": 0.2}


def test_the_likeliest_route_multiplies_chances():
    found = roads(KNOWN)
    steps, start, goal = sensible_steps(found, Filters()), [found.row["A"]], found.row["D"]
    paths = shortest_paths(towards(found, steps, start, goal, None), steps.chance, start, goal)
    weighed = weigh(found, steps.chance, paths, None, None)
    ranked = sorted(
        (round(float(cost), 4), "".join(found.codes[i] for i in path if i >= 0))
        for path, cost in zip(paths, weighed.cost, strict=True)
    )
    assert ranked == [(1.4271, "ACD"), (1.6094, "ABD"), (2.3026, "AD")]


def test_routes_come_likeliest_first_and_say_what_they_are_good_at():
    found = find_routes(roads(KNOWN), ["A"], "D")
    assert ways(found) == ["ACD", "ABD", "AD"]
    assert found.routes[0].likelihood == pytest.approx(0.24)
    assert found.routes[0].good_at == ("likely",)
    assert found.routes[2].good_at == ("little_new", "direct")
    assert found.reasons == ()


def test_a_step_that_nobody_takes_leads_nowhere_and_is_no_error():
    found = find_routes(roads({"AB": 0.5, "BC": 0.0, "AD": 0.5}), ["A"], "C")
    assert found.routes == ()
    assert [reason.code for reason in found.reasons] == ["routes.none"]


def test_no_route_is_longer_than_four_steps():
    chain = {"AB": 1.0, "BC": 1.0, "CD": 1.0, "DE": 1.0, "EF": 1.0}
    assert ways(find_routes(roads(chain), ["A"], "E")) == ["ABCDE"]
    assert find_routes(roads(chain), ["A"], "F").routes == ()


def test_pay_interest_and_newness_each_have_their_route():
    steps = {f"A{x}": 1.0 for x in "BCD"} | {f"{x}E": 1.0 for x in "BCD"}
    found = find_routes(
        roads(
            steps,
            newness={"AB": 0.1, "BE": 0.1, "AC": 3.0, "CE": 3.0, "AD": 2.0, "DE": 2.0, "AE": 9.0},
            pay={"A": 50.0, "B": 45.0, "C": 70.0, "D": 50.0, "E": 80.0},
        ),
        ["A"],
        "E",
        interest=np.array([0.0, 0.1, 0.2, 0.9, 0.5]),
    )
    good = {"".join(route.stops): route.good_at for route in found.routes}
    assert good == {"ABE": ("little_new",), "ACE": ("pay",), "ADE": ("interests",)}


def test_pay_is_judged_by_the_worst_on_the_way_then_by_the_mean():
    steps = {"AB": 1.0, "BD": 1.0, "AC": 1.0, "CD": 1.0}
    found = find_routes(roads(steps, pay={"A": 10.0, "B": 20.0, "C": 25.0, "D": 20.0}), ["A"], "D")
    best = next(route for route in found.routes if "pay" in route.good_at)
    assert best.stops == ("A", "C", "D")
    assert (best.worst_pay, best.mean_pay) == (20.0, 22.5)


def test_the_direct_step_is_shown_even_where_another_route_beats_it():
    steps = {"AB": 0.8, "BC": 1.0, "AC": 0.1, "AD": 0.1}
    found = find_routes(roads(steps, newness={"AB": 0.1, "BC": 0.1, "AC": 5.0}), ["A"], "C")
    assert ways(found) == ["ABC", "AC"]
    assert found.routes[1].good_at == ("direct",)


def test_where_one_route_is_best_in_everything_other_ways_are_still_told():
    steps = {"AZ": 0.9, "AB": 0.05, "BZ": 1.0, "AC": 0.05, "CZ": 1.0}
    found = find_routes(
        roads(steps, newness={"AZ": 1.0, "AB": 0.5, "BZ": 0.6, "AC": 2.0, "CZ": 0.9}), ["A"], "Z"
    )
    assert {"".join(r.stops): r.good_at for r in found.routes} == {
        "AZ": ("likely", "little_new", "direct"),
        "ABZ": ("small_steps",),
        "ACZ": ("other_way",),
    }


def test_several_origins_share_one_answer_and_none_is_a_stop():
    found = find_routes(roads({"AB": 0.6, "BC": 1.0, "AC": 0.4, "DB": 1.0}), ["A", "D"], "C")
    assert all("D" not in route.stops[1:] and "A" not in route.stops[1:] for route in found.routes)
    assert {
        route.stops[0] for route in find_routes(roads({"AC": 1.0, "DC": 1.0}), ["A", "D"], "C").routes
    } <= {
        "A",
        "D",
    }


def test_a_filter_that_had_to_go_is_named():
    seldom = {"AB": 0.1} | {f"A{x}": 0.2 for x in "CDEFG"}
    found = find_routes(roads(seldom, closeness={"AB": 92.0}), ["A"], "B")
    assert ways(found) == ["AB"]
    assert [(r.code, r.values["filter"], r.values["to"]) for r in found.reasons] == [
        ("routes.relaxed", "closeness", 90.0)
    ]


def test_what_people_tend_to_do_passes_though_it_is_not_near():
    found = find_routes(roads({"AB": 0.9, "AC": 0.1}, closeness={}), ["A"], "B")
    assert ways(found) == ["AB"]
    assert found.reasons == ()


def test_a_stop_that_leads_away_from_the_target_is_no_stop():
    steps = {"AB": 0.5, "BZ": 1.0, "AC": 0.5, "CZ": 1.0}
    found = find_routes(roads(steps, newness={"AZ": 5.0, "BZ": 3.0, "CZ": 7.0}), ["A"], "Z")
    assert ways(found) == ["ABZ"]
    assert found.routes[0].good_at == ("only_way",)


def test_a_stop_asks_for_no_more_schooling_than_both_ends():
    steps = {"AB": 0.5, "BZ": 1.0, "AC": 0.5, "CZ": 1.0}
    found = find_routes(roads(steps, zone={"A": 2.0, "B": 3.0, "C": 2.0, "Z": 2.0}), ["A"], "Z")
    assert ways(found) == ["ACZ"]


def test_a_route_is_at_most_one_step_longer_than_the_shortest():
    steps = {"AD": 0.5, "AB": 0.5, "BD": 0.5, "BC": 0.5, "CD": 1.0}
    assert ways(find_routes(roads(steps), ["A"], "D")) == ["AD", "ABD"]


def test_a_detour_that_asks_for_far_more_is_left_out_while_there_are_others():
    steps = {f"A{x}": 0.2 for x in "BCDEZ"} | {f"{x}Z": 1.0 for x in "BCDE"}
    newness = {f"A{x}": 1.0 for x in "BCD"} | {f"{x}Z": 1.0 for x in "BCD"}
    newness |= {"AZ": 2.0, "AE": 4.0, "EZ": 1.0}
    pay = dict.fromkeys("ABCDZ", 10.0) | {"E": 12.0}
    found = find_routes(roads(steps, newness=newness, pay=pay), ["A"], "Z")
    assert not any("E" in route.stops for route in found.routes)
    del steps["AB"], steps["AC"]
    few = find_routes(roads(steps, newness=newness, pay=pay), ["A"], "Z")
    assert any("E" in route.stops for route in few.routes)


def test_two_job_zones_at_once_need_a_relaxed_filter():
    found = find_routes(roads({"AB": 1.0}, zone={"A": 2.0, "B": 4.0}), ["A"], "B")
    assert [r.values["filter"] for r in found.reasons] == ["closeness", "zones"]
    assert found.routes[0].legs[0].zones == 2


@pytest.mark.parametrize(("pay", "codes"), [(75.0, 3), (75.1, 0)])
def test_three_quarters_of_the_pay_do_not_pass(pay, codes):
    found = find_routes(roads({"AB": 1.0}, pay={"A": 100.0, "B": pay}), ["A"], "B")
    assert bool(found.reasons) == bool(codes)


def test_what_is_unknown_is_no_obstacle_and_is_not_claimed():
    found = find_routes(roads({"AB": float("nan"), "AC": 1.0}), ["A"], "B")
    leg = found.routes[0].legs[0]
    assert (leg.chance, leg.zones, leg.pay_ratio, found.routes[0].worst_pay) == (None, None, None, None)


def test_what_the_person_has_counts_for_the_first_step():
    plain = find_routes(roads({"AB": 1.0}, newness={"AB": 4.0}), ["A"], "B")
    own = find_routes(roads({"AB": 1.0}, newness={"AB": 4.0}), ["A"], "B", own_newness=np.array([0.0, 1.5]))
    assert plain.routes[0].newness == 4.0
    assert own.routes[0].newness == own.routes[0].legs[0].newness == 1.5


def test_being_there_already_is_said():
    assert [r.code for r in find_routes(roads({"AB": 1.0}), ["A", "B"], "B").reasons] == [
        "routes.already_there"
    ]


def test_an_unknown_occupation_is_refused_by_name():
    with pytest.raises(Refusal) as refused:
        find_routes(roads({"AB": 1.0}), ["Q"], "B")
    assert refused.value.reasons[0].values == {"code": "Q"}


def test_unbeaten_rows_are_those_that_no_row_beats():
    table = np.array([[1.0, 2.0], [2.0, 1.0], [2.0, 2.0], [1.0, 2.0], [3.0, 0.5]])
    assert pareto(table).tolist() == [0, 1, 3, 4]


@st.composite
def maps(draw) -> RoadMap:
    size = draw(st.integers(3, 7))
    numbers = st.floats(0, 1, allow_nan=False)
    codes = tuple("ABCDEFG"[:size])

    def table(low: float, high: float) -> np.ndarray:
        return (
            np.array(
                draw(st.lists(st.lists(numbers, min_size=size, max_size=size), min_size=size, max_size=size))
            )
            * (high - low)
            + low
        )

    return RoadMap(
        codes=codes,
        closeness=table(80, 110),
        share=table(0.01, 1),
        newness=table(0, 5),
        zone=table(1, 5).round()[0],
        pay=table(20, 90)[0],
    )


@settings(max_examples=60, deadline=None)
@given(found=maps())
def test_every_route_keeps_to_its_rules(found):
    answer = find_routes(found, ["A"], "B", interest=found.newness[0] / 5)
    assert 0 < len(answer.routes) <= 5
    assert len({route.stops for route in answer.routes}) == len(answer.routes)
    for route in answer.routes:
        check_route(route, found)
    assert [r.likelihood for r in answer.routes] == sorted(
        (r.likelihood for r in answer.routes), reverse=True
    )


def check_route(route: Route, found: RoadMap) -> None:
    assert (route.stops[0], route.stops[-1]) == ("A", "B")
    assert 1 <= len(route.legs) <= 4
    assert len(set(route.stops)) == len(route.stops)
    assert [(leg.origin, leg.destination) for leg in route.legs] == list(pairwise(route.stops))
    product = np.prod([leg.chance for leg in route.legs])
    assert route.likelihood == pytest.approx(product)
    assert route.good_at
    assert route.hardest == pytest.approx(
        max(found.newness[found.row[a], found.row[b]] for a, b in pairwise(route.stops))
    )


@settings(max_examples=60, deadline=None)
@given(table=st.lists(st.tuples(*[st.integers(0, 4)] * 3), min_size=1, max_size=30))
def test_the_unbeaten_are_found_by_brute_force_too(table):
    rows = np.array(table, dtype=float)
    by_hand = [
        i
        for i, mine in enumerate(rows)
        if not any((other <= mine).all() and (other < mine).any() for other in rows)
    ]
    assert pareto(rows).tolist() == by_hand
