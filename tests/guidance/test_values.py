"""Work values: the forced sort and what it matches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onet
from waymark.guidance import values, vectors
from waymark.guidance.profiles import VALUES
from waymark.guidance.reasons import Refusal
from waymark.guidance.values import Statement

NUMBERS = {
    "achievement": 2,
    "working_conditions": 6,
    "recognition": 3,
    "relationships": 3,
    "support": 3,
    "independence": 3,
}
STATEMENTS = tuple(
    Statement(id=f"{value}-{n}", value=value, text="") for value, many in NUMBERS.items() for n in range(many)
)
IDS = [statement.id for statement in STATEMENTS]


def columns(ids: list[str]) -> list[list[str]]:
    return [ids[n : n + 4] for n in range(0, 20, 4)]


def score(ids: list[str]) -> dict[str, float]:
    return dict(zip(VALUES, values.score(columns(ids), STATEMENTS), strict=True))


def refused(sort) -> list[str]:
    with pytest.raises(Refusal) as caught:
        values.score(sort, STATEMENTS)
    return [reason.code for reason in caught.value.reasons]


def first(*ids: str) -> list[str]:
    return [*ids, *(i for i in IDS if i not in ids)]


def test_both_achievement_statements_in_front_score_thirty():
    assert score(first("achievement-0", "achievement-1"))["achievement"] == 30


def test_three_statements_at_5_5_and_4_score_28():
    order = first("support-0", "support-1", "achievement-0", "achievement-1", "support-2")
    assert score(order)["support"] == 28


@given(st.permutations(IDS))
def test_every_sort_hands_out_sixty_points_and_stays_within_6_and_30(order):
    found = score(order)
    placed = sum(found[value] * many / 6 for value, many in NUMBERS.items())
    assert placed == pytest.approx(60)
    assert all(6 <= points <= 30 for points in found.values())


def test_a_sort_that_is_not_one_is_refused_with_every_reason():
    sort = columns(IDS)
    sort[0] = ["achievement-0", "achievement-0", "chess"]
    codes = refused(sort)
    assert codes[:3] == ["values.column_size", "values.unknown_statement", "values.placed_twice"]
    assert codes[3:] == ["values.not_placed"] * 3


def test_four_columns_are_too_few():
    assert refused(columns(IDS)[:4])[0] == "values.columns"


@pytest.mark.shared
@pytest.mark.parametrize(("code", "expected"), [("29-1141.00", 0.643), ("11-1011.00", -0.3255)])
def test_a_helper_s_values_suit_nursing_and_not_the_executive_floor(shared, code, expected):
    person = {
        "achievement": 30,
        "independence": 28,
        "recognition": 12,
        "relationships": 28,
        "support": 22,
        "working_conditions": 16,
    }
    published = onet.values(shared)
    found = vectors.correlations(tuple(person[v] for v in VALUES), published.values)
    assert found[published.codes.index(code)] == pytest.approx(expected, abs=5e-4)
