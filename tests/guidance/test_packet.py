"""A paper for a review, by goal and by competency."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.packet import Line, grouped

SINCE, UNTIL = date(2026, 1, 1), date(2026, 6, 30)


def line(key: str, days: int, kind: str = "did", goal: str = "", *competencies: str) -> Line:
    return Line(key=key, kind=kind, day=SINCE + timedelta(days), goal=goal, competencies=competencies)


def paper(*lines: Line, goals=(), competencies=()):
    return grouped(lines, SINCE, UNTIL, goals=goals, competencies=competencies)


def test_lines_stand_under_their_goal_and_every_competency_oldest_first():
    found = paper(
        line("b", 60, "did", "Lead", "Rota", "Budget"), line("a", 10, "did", "Lead"), line("c", 150)
    )
    assert [(g.label, g.lines) for g in found.by_goal] == [("Lead", ("a", "b"))]
    assert [(g.label, g.lines) for g in found.by_competency] == [("Budget", ("b",)), ("Rota", ("b",))]
    assert found.loose == ("c",)


def test_what_is_asked_for_comes_first_and_may_be_empty():
    found = paper(line("a", 10, "heard", "Other"), goals=("Lead",))
    assert [g.label for g in found.by_goal] == ["Lead", "Other"]
    assert found.thin[0].code == "packet.nothing_for"
    assert found.thin[0].values["label"] == "Lead"


def codes(*lines: Line) -> list[str]:
    return [reason.code for reason in paper(*lines).thin]


def test_a_goal_of_which_only_oneself_speaks_is_thin():
    spread = [line("x", 100), line("y", 170)]
    assert codes(line("a", 1, "did", "Lead"), *spread) == ["packet.only_own_words"]
    assert codes(line("a", 1, "did", "Lead"), line("b", 2, "heard", "Lead"), *spread) == []


def test_a_third_of_the_time_without_a_line_is_told():
    found = paper(line("a", 100), line("b", 170)).thin
    assert [(r.code, r.values["since"], r.values["until"]) for r in found] == [
        ("packet.quiet_time", SINCE, date(2026, 3, 2))
    ]
    assert codes() == []


def test_both_days_of_the_period_belong_to_it_and_others_do_not():
    last = (UNTIL - SINCE).days
    found = paper(line("in", 0), line("too", last), line("out", last + 1), line("before", -1))
    assert found.loose == ("in", "too")


LINES = st.lists(
    st.builds(
        Line,
        key=st.uuids().map(str),
        kind=st.sampled_from(["did", "heard"]),
        day=st.dates(SINCE - timedelta(20), UNTIL + timedelta(20)),
        goal=st.sampled_from(["", "Lead"]),
        competencies=st.lists(st.sampled_from(["Rota", "Budget"])).map(tuple),
    )
)


@given(LINES)
def test_every_line_of_the_period_can_be_found_and_no_other(lines):
    found = paper(*lines)
    placed = {key for group in (*found.by_goal, *found.by_competency) for key in group.lines}
    assert placed | set(found.loose) == {one.key for one in lines if SINCE <= one.day <= UNTIL}
    assert not placed & set(found.loose)
    assert all(len(set(group.lines)) == len(group.lines) for group in (*found.by_goal, *found.by_competency))
