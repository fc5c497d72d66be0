"""What changed in a role."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.role_change import Snapshot, compare, conversation

DAY = date(2025, 1, 1)
BEFORE = Snapshot(day=DAY, scope="One ward", skills=frozenset({"rota", "audit"}), complexity=3, say=2)
MORE = Snapshot(
    day=DAY + timedelta(180), scope="Two wards", skills=frozenset({"rota", "budget"}), complexity=4, say=3
)
SAME = Snapshot(day=DAY + timedelta(180), scope="one ward", skills=frozenset({"rota"}), complexity=3, say=1)


def test_what_grew_is_told_by_question():
    found = compare(BEFORE, MORE)
    assert dict(found.answers) == {"role": "yes", "skills": "yes", "complexity": "yes", "say": "yes"}
    assert (found.skills_new, found.skills_left) == ({"budget"}, {"audit"})
    assert (found.complexity, found.say) == (1, 1)
    assert found.noes == 0


def test_what_stayed_or_shrank_is_a_no():
    found = compare(BEFORE, SAME)
    assert dict(found.answers) == {"role": "no", "skills": "no", "complexity": "no", "say": "no"}
    assert found.say == -1


def test_what_was_not_told_is_unknown():
    found = compare(BEFORE, Snapshot(day=DAY + timedelta(9)))
    assert {answer for _, answer in found.answers} == {"unknown"}
    assert found.noes == 0
    assert [r.values["about"] for r in found.reasons] == [
        "role_unknown",
        "skills_unknown",
        "complexity_unknown",
        "say_unknown",
    ]


def review(months: int, noes: int):
    grown = Snapshot(
        day=DAY + timedelta(30 * months),
        scope="One ward",
        skills=BEFORE.skills if noes > 1 else BEFORE.skills | {"new"},
        complexity=3 if noes > 2 else 4,
        say=2 if noes > 3 else 3,
    )
    return compare(BEFORE, grown)


def test_two_reviews_in_a_row_with_two_noes_make_a_conversation():
    assert conversation([review(3, 2), review(6, 3)]).code == "role.talk"
    assert conversation([review(6, 2)]) is None
    assert conversation([review(3, 2), review(6, 1)]) is None
    assert conversation([review(3, 2), review(6, 1), review(9, 4)]) is None
    assert conversation([]) is None


SNAPSHOTS = st.builds(
    Snapshot,
    day=st.dates(),
    scope=st.sampled_from(["", "One ward", "Two wards"]),
    skills=st.frozensets(st.sampled_from("abc")),
    complexity=st.none() | st.integers(1, 5),
    say=st.none() | st.integers(1, 5),
)


@given(SNAPSHOTS, SNAPSHOTS)
def test_there_and_back_changes_nothing_altogether(one, other):
    there, back = compare(one, other), compare(other, one)
    assert there.skills_new == back.skills_left
    assert (there.complexity or 0) + (back.complexity or 0) == 0
    assert len(there.answers) == len(there.reasons) == 4
