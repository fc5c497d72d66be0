"""Who matters for a goal, and what attention serves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.stakeholders import Stakeholder, attend, attention


@pytest.mark.parametrize(
    ("influence", "interest", "kind"),
    [
        (5, 2, "work_together"),
        (4, 1, "work_together"),
        (4, 0, "interest"),
        (5, -1, "win_over"),
        (3, 1, "keep_posted"),
        (3, -2, "listen"),
        (1, 0, "be_kind"),
        (None, 2, "find_out"),
        (5, None, "find_out"),
    ],
)
def test_influence_and_interest_choose_the_attention(influence, interest, kind):
    assert attention(Stakeholder(id="a", who="Ana", influence=influence, interest=interest)) == kind


def codes(**how) -> list[str]:
    (found,) = attend([Stakeholder(id="a", who="Ana", **how)])
    return [reason.code for reason in found.reasons]


def test_one_who_decides_and_is_hardly_known_is_told():
    assert codes(influence=5, interest=1, strength=0.1, next_step="coffee") == [
        "stakeholder.attention",
        "stakeholder.hardly_known",
    ]
    assert codes(influence=5, interest=1, strength=0.25, next_step="coffee") == ["stakeholder.attention"]
    assert codes(influence=3, interest=1, next_step="coffee") == ["stakeholder.attention"]


def test_a_missing_step_is_told_where_one_serves():
    assert codes(influence=5, interest=1, strength=1) == ["stakeholder.attention", "stakeholder.no_step"]
    assert codes(influence=1, interest=0) == ["stakeholder.attention"]


PEOPLE = st.lists(
    st.builds(
        Stakeholder,
        id=st.uuids().map(str),
        who=st.sampled_from(["Ana", "Ben"]),
        influence=st.none() | st.integers(1, 5),
        interest=st.none() | st.integers(-2, 2),
    )
)


@given(PEOPLE)
def test_everybody_has_one_place_and_those_who_decide_against_come_first(people):
    found = attend(people)
    assert sorted(a.stakeholder.id for a in found) == sorted(p.id for p in people)
    against = [p for p in people if attention(p) == "win_over"]
    assert all(a.attention == "win_over" for a in found[: len(against)])
