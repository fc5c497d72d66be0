from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures import Bar, Course, Load, timeline
from waymark.presentation.pictures.timeline import TONES
from waymark.presentation.pictures.words import timeline_words

TODAY = date(2026, 11, 23)
KINDS = {"learn": "learn", "practise": "practise", "meet": "meet"}
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=90)
STARTS = st.integers(-30, 700).map(lambda days: TODAY + timedelta(days))


@st.composite
def courses(draw):
    bars = [
        Bar(
            name=draw(NAMES) + "x",
            start=(start := draw(STARTS)),
            end=start + timedelta(draw(st.integers(0, 90))),
            kind=draw(st.sampled_from(sorted(KINDS))),
        )
        for _ in range(draw(st.integers(1, 30)))
    ]
    first, last = sorted((draw(STARTS), draw(STARTS)))
    load = tuple(
        Load(week=TODAY + timedelta(7 * i), planned=draw(st.floats(0, 9)), capacity=5) for i in range(8)
    )
    return Course(
        bars=tuple(bars),
        kinds=KINDS,
        today=TODAY,
        finish=draw(st.none() | st.just((first, last))),
        deadline=draw(st.none() | STARTS),
        load=draw(st.just(()) | st.just(load)),
    )


def bar(name="Budgeting course", start=TODAY, days=27, kind="learn"):
    return Bar(name=name, start=start, end=start + timedelta(days), kind=kind, hours=24)


def made(*bars, **more):
    course = Course(bars=bars, kinds=KINDS, today=TODAY, **more)
    return timeline(course, title="Plan", summary="One action", words=timeline_words())


def drawn_bars(svg, parsed):
    return [e for e in parsed(svg).iter("{http://www.w3.org/2000/svg}rect") if len(e)]


def test_a_bar_spans_its_days_with_the_last_one_whole(parsed) -> None:
    first, second = drawn_bars(made(bar(days=6), bar(start=TODAY + timedelta(7), days=13)).svg, parsed)
    assert float(first.get("x")) + float(first.get("width")) == pytest.approx(
        float(second.get("x")), abs=0.02
    )
    assert float(second.get("width")) == pytest.approx(2 * float(first.get("width")), abs=0.02)


def test_the_table_says_every_action_with_its_dates() -> None:
    row = made(bar()).text.rows[0]
    assert row == ("Budgeting course", "learn", "Nov 23, 2026", "Dec 20, 2026", "24")


def test_only_the_kinds_in_the_plan_are_explained(written) -> None:
    words = written(made(bar(), bar(kind="meet")).svg)
    assert "meet" in words
    assert "practise" not in words


def test_a_week_with_more_hours_than_there_are_is_hatched() -> None:
    fits = Load(week=TODAY, planned=5, capacity=5)
    over = Load(week=TODAY, planned=7, capacity=5)
    assert "url(" not in made(bar(), load=(fits,)).svg
    assert "url(" in made(bar(), load=(over,)).svg


def test_the_legend_says_the_hours_there_are(written) -> None:
    load = tuple(Load(week=TODAY + timedelta(7 * i), planned=1, capacity=c) for i, c in enumerate((5, 0, 5)))
    assert "hours you have: 0–5 a week" in written(made(bar(), load=load).svg)
    assert "hours you have: 5 a week" in written(made(bar(), load=load[:1]).svg)


def test_a_seventh_kind_begins_again_with_the_first_shape(tidy) -> None:
    kinds = {str(i): f"kind {i}" for i in range(8)}
    course = Course(bars=tuple(bar(kind=kind) for kind in kinds), kinds=kinds, today=TODAY)
    tidy(timeline(course, title="Plan", summary="", words=timeline_words()).svg)


def test_there_is_a_colour_for_more_kinds_than_a_plan_has() -> None:
    assert len(set(TONES)) == len(TONES) >= 5


@pytest.mark.parametrize("count", [3, 24, 60])
def test_many_actions_stay_readable(count: int, tidy) -> None:
    bars = [
        bar(name=f"Action {i} with a long name that needs room", start=TODAY + timedelta(3 * i))
        for i in range(count)
    ]
    picture = made(
        *bars, deadline=TODAY + timedelta(200), finish=(TODAY + timedelta(190), TODAY + timedelta(230))
    )
    tidy(picture.svg)
    tidy(picture.narrow)


@given(courses())
@settings(max_examples=40, deadline=None)
def test_words_neither_clip_nor_overlap_wide_or_narrow(tidy, course) -> None:
    picture = timeline(course, title="Plan", summary="Some", words=timeline_words())
    tidy(picture.svg)
    tidy(picture.narrow)


def test_a_date_far_off_is_named_and_does_not_squeeze_the_steps():
    near = made(bar(days=100), deadline=TODAY + timedelta(130)).svg
    far = made(bar(days=100), deadline=TODAY + timedelta(900)).svg
    assert ">your date<" in near
    assert ">your date: May 11, 2029 →<" in far
    assert near.count('stroke-dasharray="5 3"') == far.count('stroke-dasharray="5 3"') + 1
