"""Whatever somebody does with their plan, the agenda stays whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waymark.career import models, verbs

TODAY = dt.date(2026, 11, 22)
MANAGER, CLERK = "11-9111.00", "43-4051.00"
SLACK = 30
"""Minutes that a week may carry over, since blocks are whole half hours."""


@st.composite
def lives(draw):
    """Free times, days off and hours a week."""
    windows = [
        {
            "weekday": day,
            "start": f"{start:02}:{draw(st.sampled_from(['00', '30']))}",
            "end": f"{(start + long) % 24:02}:45",
        }
        for day, start, long in draw(
            st.lists(st.tuples(st.integers(0, 6), st.integers(5, 23), st.integers(1, 6)), max_size=4)
        )
    ]
    off = [
        {"first": str(TODAY + dt.timedelta(days=a)), "last": str(TODAY + dt.timedelta(days=a + n))}
        for a, n in draw(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=3))
    ]
    return {
        "windows": windows,
        "blackouts": off,
        "hours_per_week": draw(st.sampled_from([0.5, 2, 3.5, 5, 12])),
    }


MOVES = st.lists(
    st.one_of(
        st.tuples(
            st.just("take"),
            st.sampled_from([MANAGER, CLERK]),
            st.sampled_from(["beside", "beside", "replace"]),
        ),
        st.tuples(st.just("again"), st.sampled_from([None, 1.5, 6.0]), st.sampled_from([None, 20, 200])),
        st.tuples(st.just("settle"), st.integers(0, 30), st.sampled_from(["done", "moved", "skipped"])),
        st.tuples(st.just("finish"), st.integers(0, 9), st.sampled_from(["done", "dropped"])),
        st.tuples(st.just("wait"), st.integers(0, 11), st.none()),
    ),
    min_size=2,
    max_size=7,
)


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, {k: v for k, v in raw.items() if v is not None}).answer


def rows(**what):
    blocks = models.Block.objects.filter(archived_at=None, action__archived_at=None, **what)
    return list(blocks.select_related("action").order_by("day", "at", "pk"))


def do(access, kind, one, other):
    if kind == "take":
        run(access, "plan", "take", toward=one, others=other, by=access.today + dt.timedelta(days=90))
    elif kind == "again" and (goal := models.Goal.objects.filter(state="open").first()):
        by = access.today + dt.timedelta(days=other) if other else None
        run(access, "plan", "again", goal_id=goal.pk, hours=one, by=by)
    elif kind == "settle" and (blocks := rows(state="planned")):
        run(access, "block", "settle", id=blocks[one % len(blocks)].pk, state=other)
    elif kind == "finish" and (actions := models.Action.objects.filter(archived_at=None, state="planned")):
        run(access, "action", "settle", id=actions[one % len(actions)].pk, state=other)


def place(block):
    return block.day, block.at, block.minutes, block.state


def check(access, life, done, most):
    """What must hold after every step, for the blocks that planning may still place."""
    assert {key: place(models.Block.objects.get(pk=key)) for key in done} == done
    ahead = [b for b in rows(state="planned") if b.day > access.today]
    spans = sorted(
        (b.day, b.at.hour * 60 + b.at.minute, b.minutes)
        for b in rows(state__in=("planned", "done"))
        if b.at and b.day > access.today
    )
    for (day, start, minutes), (next_day, next_start, _m) in pairwise(spans):
        assert day < next_day or start + minutes <= next_start
    off = [(dt.date.fromisoformat(b["first"]), dt.date.fromisoformat(b["last"])) for b in life["blackouts"]]
    for b in ahead:
        assert bool(b.at) == bool(life["windows"])
        if b.at:
            assert not any(first <= b.day <= last for first, last in off)
            assert inside(b, life["windows"])
    weeks = {}
    for b in rows(state__in=("planned", "done")):
        monday = b.day - dt.timedelta(days=b.day.weekday())
        if monday > access.today:
            weeks[monday] = weeks.get(monday, 0) + b.minutes
    assert all(minutes <= most * 60 + SLACK for minutes in weeks.values())


def inside(block, windows):
    """Whether a block lies within the windows, which may overlap or end on the next day."""
    at = block.at.hour * 60 + block.at.minute
    free = set()
    for window in windows:
        start, end = (int(t[:2]) * 60 + int(t[3:]) for t in (window["start"], window["end"]))
        days = (block.day.weekday() - window["weekday"]) % 7
        free |= set(range(start - days * 1440, (end if end > start else end + 1440) - days * 1440))
    return set(range(at, at + block.minutes)) <= free


def in_order():
    """No step begins in the agenda before a step it waits for ends there, after planning again."""
    first, last = {}, {}
    for b in rows(state="planned"):
        when = (b.day, b.at or dt.time.min)
        first[str(b.action_id)] = min(when, first.get(str(b.action_id), when))
        last[str(b.action_id)] = max(when, last.get(str(b.action_id), when))
    for action in models.Action.objects.filter(archived_at=None, state__in=("planned", "doing")):
        for before in action.after:
            if str(action.pk) in first and before in last:
                assert last[before] <= first[str(action.pk)]


@pytest.mark.sweep
@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=lives(), moves=MOVES)
def test_no_sequence_of_doings_breaks_the_agenda(access, life, moves):
    point = transaction.savepoint()
    try:
        run(access, "person", "edit", **life)
        now, done, most = access, {}, life["hours_per_week"]
        for kind, one, other in [("take", MANAGER, "beside"), *moves]:
            if kind == "wait":
                now = replace(now, now=now.now + dt.timedelta(days=one))
                continue
            most = max(most, one or 0) if kind == "again" else most
            do(now, kind, one, other)
            done |= {b.pk: place(b) for b in rows(state="done")}
            check(now, life, done, most)
            if kind in {"take", "again"}:
                in_order()
    finally:
        transaction.savepoint_rollback(point)
