"""A short list that ticks itself."""

from __future__ import annotations

from dataclasses import fields

from waymark.guidance.getting_started import STEPS, Counts, getting_started, next_step


def test_at_first_nothing_is_ticked_and_one_line_comes_first():
    steps = getting_started(Counts())
    assert not any(step.done for step in steps)
    assert next_step(Counts()) == steps[0]
    assert steps[0].key == "entries"


def test_a_step_ticks_itself_in_any_order():
    steps = getting_started(Counts(goals=1, entries=40))
    assert {step.key for step in steps if step.done} == {"goals", "entries"}
    following = next_step(Counts(goals=1, entries=40))
    assert following is not None
    assert following.key == "experiences"


def test_once_all_is_done_the_list_is_gone():
    whole = Counts(**dict.fromkeys(STEPS, 1))
    assert getting_started(whole) == ()
    assert next_step(whole) is None


def test_every_count_has_its_step():
    assert {field.name for field in fields(Counts)} == set(STEPS)
