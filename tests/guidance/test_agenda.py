"""An agenda holds each thing once, what is bound to a day first."""

from __future__ import annotations

import datetime as dt

from waymark.guidance.agenda import Matter, agenda, due

MONDAY = dt.date(2026, 11, 23)


def matter(key, kind="topic", *, days=0, by=None, **more):
    return Matter(key=key, kind=kind, text=key, since=MONDAY - dt.timedelta(days=days), by=by, **more)


def keys(matters):
    return [one.key for one in matters]


def test_what_should_be_said_by_a_day_comes_first_and_the_nearest_day_before_others():
    later = matter("flag:2", "flag", by=MONDAY + dt.timedelta(days=9))
    soon = matter("flag:1", "flag", by=MONDAY + dt.timedelta(days=2))
    assert keys(agenda([matter("point:1")], [later, soon], ())) == ["flag:1", "flag:2", "point:1"]


def test_what_was_carried_over_comes_before_what_is_new():
    assert keys(agenda([matter("new", days=1), matter("old", days=1, carried=True)], [], ())) == [
        "old",
        "new",
    ]


def test_the_kinds_have_their_order_and_the_longest_waiting_is_first():
    found = [
        matter("w", "win", days=9),
        matter("f", "feedback"),
        matter("a2", "ask"),
        matter("a1", "ask", days=3),
    ]
    assert keys(agenda([matter("t")], found, ())) == ["a1", "a2", "t", "f", "w"]


def test_what_a_point_was_noted_from_stands_there_once_in_the_words_of_the_point():
    own = matter("point:1", "win", source="entry:7")
    assert keys(agenda([own], [matter("entry:7", "win"), matter("entry:8", "win")], ())) == [
        "entry:8",
        "point:1",
    ]


def test_what_was_talked_about_or_left_out_does_not_come_back():
    assert agenda([], [matter("entry:7", "win")], ["entry:7"]) == ()


def test_a_talk_is_due_only_by_ones_own_rhythm():
    assert due(MONDAY, None, MONDAY) is None
    assert due(None, 14, MONDAY) == MONDAY
    assert due(MONDAY, 14, MONDAY + dt.timedelta(days=3)) == MONDAY + dt.timedelta(days=14)


def test_a_talk_that_was_due_long_ago_is_due_today_and_not_late():
    assert due(MONDAY - dt.timedelta(days=60), 14, MONDAY) == MONDAY
