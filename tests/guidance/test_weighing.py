"""Options side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.reasons import Refusal
from waymark.guidance.weighing import Criterion, Estimate, Option, weigh

POINTS = st.integers(0, 10)
ESTIMATES = (
    st.lists(POINTS, min_size=3, max_size=3)
    .map(sorted)
    .map(lambda v: Estimate(low=v[0], likely=v[1], high=v[2]))
)


def sure(value: float) -> Estimate:
    return Estimate(low=value, likely=value, high=value)


def options(**rows: dict[str, Estimate]) -> list[Option]:
    return [Option(name=name, values=values) for name, values in rows.items()]


def criteria(**weights: float) -> list[Criterion]:
    return [Criterion(name=name, weight=weight) for name, weight in weights.items()]


TWO = options(
    ward={"pay": sure(4), "calm": sure(8)},
    clinic={"pay": sure(8), "calm": sure(2)},
)


def test_a_score_is_the_weighted_mean_of_its_values():
    found = weigh(criteria(pay=1, calm=3), TWO)
    assert [(o.name, o.likely) for o in found.options] == [("ward", 7), ("clinic", 3.5)]


def test_the_nearest_weight_that_turns_the_order_is_told():
    # ward − clinic = −4·pay + 6·calm = 0: pay at 4.5 with calm 3, or calm at 0.667 with pay 1.
    flip = weigh(criteria(pay=1, calm=3), TWO).flip
    assert flip is not None
    assert (flip.criterion, flip.given, flip.winner) == ("calm", 3, "clinic")
    assert flip.weight == pytest.approx(2 / 3)


def test_where_one_is_better_by_everything_no_weight_turns_the_order():
    found = weigh(
        criteria(pay=5, calm=5),
        options(a={"pay": sure(9), "calm": sure(9)}, b={"pay": sure(1), "calm": sure(1)}),
    )
    assert found.flip is None
    assert [o.wins for o in found.options] == pytest.approx([1, 0])
    assert [r.code for r in found.says] == ["weighing.clear", "weighing.no_weight_flips"]


def test_places_span_what_the_estimates_allow():
    found = weigh(
        criteria(pay=10),
        options(
            sure={"pay": sure(9)},
            wide={"pay": Estimate(low=2, likely=5, high=8)},
            narrow={"pay": Estimate(low=3, likely=4, high=6)},
        ),
    )
    assert [(o.name, o.best, o.worst) for o in found.options] == [
        ("sure", 1, 1),
        ("wide", 2, 3),
        ("narrow", 2, 3),
    ]


def test_how_sure_is_counted_over_low_likely_and_high():
    # wide beats 6 only at its high value, one case of six, whatever the only weight is.
    found = weigh(
        criteria(pay=5), options(sure={"pay": sure(6)}, wide={"pay": Estimate(low=2, likely=5, high=8)})
    )
    assert {o.name: round(o.wins, 9) for o in found.options} == {
        "sure": round(5 / 6, 9),
        "wide": round(1 / 6, 9),
    }


def test_equal_options_share_every_case():
    found = weigh(criteria(pay=5), options(a={"pay": sure(5)}, b={"pay": sure(5)}, c={"pay": sure(5)}))
    assert [round(o.wins, 9) for o in found.options] == [round(1 / 3, 9)] * 3
    assert [(o.best, o.worst) for o in found.options] == [(1, 3)] * 3


def test_wavering_weights_make_a_narrow_lead_less_sure():
    # At 5:5 the lead is 0.1; with pay at 3 or calm at 7 it turns, so 3 of 5 weightings keep it.
    close = options(a={"pay": sure(6), "calm": sure(4.1)}, b={"pay": sure(4), "calm": sure(6)})
    assert {o.name: o.wins for o in weigh(criteria(pay=5, calm=5), close).options} == pytest.approx(
        {"a": 0.6, "b": 0.4}
    )


def test_what_is_not_known_may_be_anything_and_is_named():
    found = weigh(criteria(pay=5, calm=5), options(a={"pay": sure(9)}, b={"pay": sure(1), "calm": sure(1)}))
    a = found.options[0]
    assert (a.unknown, a.low, a.likely, a.high) == (("calm",), 4.5, 7, 9.5)
    assert found.says[-1].code == "weighing.unknown"
    assert found.says[-1].values == {"option": ("a",), "what": ("calm",)}


def test_what_is_not_known_of_any_is_said_once():
    found = weigh(criteria(pay=5, calm=5), options(a={"pay": sure(9)}, b={"pay": sure(1)}))
    unknown = [reason for reason in found.says if reason.code.startswith("weighing.unknown")]
    assert [(r.code, r.values["what"]) for r in unknown] == [("weighing.unknown_of_all", ("calm",))]


def test_an_unknown_that_does_not_count_is_not_missed():
    found = weigh(criteria(pay=5, calm=0), options(a={"pay": sure(9)}, b={"pay": sure(1)}))
    assert all(o.unknown == () for o in found.options)


def test_everything_wrong_is_told_at_once():
    with pytest.raises(Refusal) as refused:
        weigh(criteria(pay=11, calm=0), options(a={"pay": Estimate(low=5, likely=4, high=6)}))
    assert {r.code for r in refused.value.reasons} == {
        "weighing.too_few",
        "weighing.weight_out_of_range",
        "weighing.value_out_of_range",
    }
    with pytest.raises(Refusal) as refused:
        weigh(criteria(pay=0), [*TWO, TWO[0]])
    assert [r.code for r in refused.value.reasons] == ["weighing.same_name", "weighing.no_weight"]


@given(
    st.lists(st.tuples(ESTIMATES, ESTIMATES), min_size=2, max_size=4),
    st.tuples(st.integers(1, 10), POINTS),
)
def test_shares_add_up_and_agree_with_the_places(rows, weights):
    names = [f"o{i}" for i in range(len(rows))]
    found = weigh(
        criteria(x=weights[0], y=weights[1]),
        [Option(name=n, values={"x": x, "y": y}) for n, (x, y) in zip(names, rows, strict=True)],
    )
    assert sum(o.wins for o in found.options) == pytest.approx(1)
    for option in found.options:
        assert option.low <= option.likely <= option.high
        assert 1 <= option.best <= option.worst <= len(rows)


@given(
    st.lists(st.tuples(ESTIMATES, ESTIMATES), min_size=2, max_size=3), st.tuples(st.integers(1, 10), POINTS)
)
def test_a_flip_makes_two_options_level(rows, weights):
    named = [Option(name=f"o{i}", values={"x": x, "y": y}) for i, (x, y) in enumerate(rows)]
    found = weigh(criteria(x=weights[0], y=weights[1]), named)
    if found.flip is None:
        return
    moved = {"x": float(weights[0]), "y": float(weights[1]), found.flip.criterion: found.flip.weight}
    if any(moved.values()):
        level = {o.name: o.likely for o in weigh(criteria(**moved), named).options}
        assert level[found.flip.winner] == pytest.approx(level[found.options[0].name])
