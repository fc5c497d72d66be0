"""Whom to turn to while searching."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import Contact
from waymark.guidance.reach import Known, by_shared, dormant_since, dormant_ties, inside, weak_ties
from waymark.guidance.ties import Sums, strength

TODAY = date(2026, 6, 1)


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def known(name: str, *, warmth=0.3, shared=0, last=200, near=False, count=3, closeness=None, **how) -> Known:
    own = Sums(warmth=warmth, count=count, last=None if last is None else ago(last))
    return Known(
        contact=Contact(id=name, name=name, **how),
        strength=strength(own, TODAY, closeness=closeness),
        shared=shared,
        near=near,
    )


def names(found) -> list[str]:
    return [s.contact.name for s in found]


def test_ten_shared_contacts_help_most():
    assert by_shared(10) == 1
    assert by_shared(0) == pytest.approx(0.2257, abs=1e-4)
    assert max(range(60), key=by_shared) == 10
    assert by_shared(9) < 1 > by_shared(11)


STRONG = known("strong", warmth=6, shared=10, last=3)
NONE = known("none", warmth=0.01, shared=0, last=900)
MODERATE = known("moderate", warmth=0.3, shared=8)


def test_a_moderately_weak_tie_goes_before_none_and_strong():
    found = weak_ties([STRONG, NONE, MODERATE], TODAY)
    assert names(found) == ["moderate", "none", "strong"]
    codes = [one.reasons[0].code for one in found]
    assert codes == ["reach.moderately_weak", "reach.weak", "reach.often"]


def test_away_from_computers_strong_ties_go_first():
    assert names(weak_ties([NONE, MODERATE, STRONG], TODAY, digital=False))[0] == "strong"


def test_away_from_computers_nobody_is_called_close_who_is_not():
    near = known("near", near=True, organisation="Nord")
    found = weak_ties([NONE, MODERATE, STRONG, near], TODAY, digital=False)
    assert [[reason.code for reason in one.reasons] for one in found] == [
        ["reach.near_goal", "reach.loose"],
        ["reach.strong"],
    ]


def test_near_the_goal_goes_before_all():
    there = known("there", warmth=5, near=True, organisation="Nord")
    found = weak_ties([MODERATE, there], TODAY)
    assert names(found) == ["there", "moderate"]
    assert [r.code for r in found[0].reasons] == ["reach.near_goal", "reach.often"]


def test_dormant_means_one_thousand_and_ninety_six_days():
    assert dormant_since(known("a", last=1096), TODAY) == 1096
    assert dormant_since(known("a", last=1000), TODAY) is None
    assert names(dormant_ties([known("in", last=1096), known("out", last=1000)], TODAY)) == ["in"]


def test_a_tie_that_ended_badly_is_never_proposed():
    assert dormant_ties([known("a", last=2000, leave_alone=True)], TODAY) == ()
    assert weak_ties([known("a", shared=10, leave_alone=True)], TODAY) == ()


def test_who_was_met_years_ago_and_never_logged_sleeps_since_then():
    met = known("met", count=0, last=None, known_since=ago(3000))
    assert dormant_ties([met], TODAY)[0].reasons[0].code == "reach.dormant_since_met"
    assert dormant_since(known("bare", count=0, last=None), TODAY) is None


def test_a_favour_tells_that_somebody_was_there_also_where_no_talk_is_kept():
    bare = known("bare", count=0, last=None, known_since=ago(3000))
    assert dormant_since(replace(bare, favour=ago(200)), TODAY) is None
    assert dormant_since(replace(bare, favour=ago(1500)), TODAY) == 1500
    (found,) = dormant_ties([replace(bare, favour=ago(1500))], TODAY)
    assert found.reasons[0].code == "reach.dormant_since_favour"
    assert found.reasons[0].values["years"] == 4
    (talked,) = dormant_ties([replace(known("a", last=1200), favour=ago(1500))], TODAY)
    assert talked.reasons[0].code == "reach.dormant"
    assert dormant_since(replace(known("b", count=0, last=None), favour=ago(1200)), TODAY) == 1200


def test_the_closest_of_the_dormant_come_first():
    far, close = known("far", last=2000, closeness=2), known("close", last=2000, closeness=5)
    assert names(dormant_ties([far, close], TODAY)) == ["close", "far"]


def test_inside_contacts_are_counted_and_three_are_named():
    here = [known(f"c{n}", last=n * 30, organisation="Nord AG", closeness=3) for n in range(1, 8)]
    found = inside([*here, known("else", organisation="Süd")], ["NORD"], TODAY)
    assert (found.warm, found.total) == (3, 7)
    assert len(found.suggestions) == 3


def test_where_it_is_not_safe_the_manager_is_not_proposed():
    boss = known("boss", last=300, organisation="Nord", parts=("manager",))
    assert names(inside([boss], ["Nord"], TODAY).suggestions) == ["boss"]
    assert inside([boss], ["Nord"], TODAY, safe=False).suggestions == ()


@given(st.lists(st.tuples(st.floats(0, 20), st.integers(0, 80), st.booleans()), max_size=10), st.booleans())
def test_scores_stay_between_nought_and_one_and_near_comes_first(rows, digital):
    every = [known(f"c{n}", warmth=b, shared=m, near=near) for n, (b, m, near) in enumerate(rows)]
    found = weak_ties(every, TODAY, digital=digital)
    left_out = [one for one in every if not (digital or one.near or one.strength.group == "strong")]
    assert len(found) == len(rows) - len(left_out)
    assert all(0 <= s.score <= 1 for s in found)
    assert [s.near for s in found] == sorted((s.near for s in found), reverse=True)
